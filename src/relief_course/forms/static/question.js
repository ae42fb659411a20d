// A question on a page of its own cell; the form itself is `question-form.js`.

export default { render: renderQuestion };
