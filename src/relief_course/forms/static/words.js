// What a learner reads, in the learner's language; words.py has the same two functions.
//
// The sentences in the sources are English, and each is its own key. CATALOG stands before this file: null for English,
// else {language, draft, messages}. In a form Python puts it there (form.py), in the reader the server does (catalog.js).

/** The language of dates and times; undefined for English, where each place has its own. */
export const LANGUAGE = CATALOG?.language;

/** Whether these words await a translator's and an attorney's signature. */
export const IS_DRAFT = Boolean(CATALOG?.draft);

/** A sentence with its {placeholders} filled. */
export const filled = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

/** A sentence in the learner's language. */
export const _ = (sentence, values = {}) => filled(CATALOG?.messages[sentence] ?? sentence, values);

/** The sentence for a number, which is its {count}. */
export function ngettext(one, many, count, values = {}) {
  const forms = CATALOG?.messages[one] ?? [one, many];
  return filled(forms[count === 1 ? 0 : 1], { count, ...values });
}

/** A sentence as nodes, with elements in the place of its {placeholders}. */
export function withNodes(sentence, nodes) {
  return sentence.split(/\{(\w+)\}/).map((part, index) => (index % 2 ? nodes[part] : part)).filter((part) => part !== "");
}

/** Say of an element that it holds the course's own text, which is English whatever the forms speak. */
export function asContent(node) {
  if (CATALOG) node.lang = "en";
  return node;
}

/** Say of an element that it speaks the learner's language, in the midst of an English page. */
export function asWords(node) {
  if (CATALOG) node.lang = LANGUAGE;
  return node;
}

/** The course's own text within a sentence. */
export const quoted = (text) => asContent(Object.assign(document.createElement("span"), { textContent: text }));
