// What both views share: the news as they come, and small things for showing them.

const at = (id) => document.getElementById(id);

function make(tag, text, className = "") {
  const node = document.createElement(tag);
  node.textContent = text;
  node.className = className;
  return node;
}

function row(...texts) {
  const line = document.createElement("tr");
  line.append(...texts.map((text, index) => {
    const cell = make(index ? "td" : "th", text);
    if (!index) cell.scope = "row";
    return cell;
  }));
  return line;
}

/** Change what is in an element only when it differs, so that a screen reader and a selection are left alone. */
function fill(parent, ...children) {
  const fresh = parent.cloneNode(false);
  fresh.append(...children.map((child) => child.cloneNode?.(true) ?? child));
  if (!fresh.isEqualNode(parent)) parent.replaceChildren(...children);
}

function showMissed(missed) {
  const shown = missed.map(({ question, lesson, share }) => make("li", `${question} (${lesson}): ${share} not right`));
  fill(at("missed"), ...(shown.length ? shown : [make("li", "Nothing yet that many get wrong.", "none")]));
}

function follow(show) {
  const news = new EventSource(`${PREFIX}news/${VIEW}?_xsrf=${encodeURIComponent(XSRF)}`);
  news.onmessage = (event) => {
    const now = JSON.parse(event.data);
    fill(at("state"), `${now.people} ${now.people === 1 ? "person is" : "people are"} at work. Updates by itself.`);
    show(now);
  };
  news.onerror = () => {
    fill(at("state"), "The connection is lost. This page tries again by itself.");
    if (news.readyState === EventSource.CLOSED) setTimeout(() => window.location.reload(), 5000); // sign in again
  };
}
