/* The line at the top of a reader page that says what the page is doing. */
import { IS_DRAFT, _, asWords } from './words.js';

export class Bar {
  /** @param Widget Lumino's class of widgets. */
  constructor(Widget) {
    this.widget = new Widget();
    this.line = asWords(document.createElement('div'));
    this.line.className = 'relief-reader-bar';
    this.text = document.createElement('span');
    this.text.setAttribute('role', 'status');
    this.buttons = document.createElement('span');
    this.links = document.createElement('nav');
    this.links.setAttribute('aria-label', _('Course'));
    this.line.append(this.links, this.text, this.buttons);
    if (IS_DRAFT) this.line.append(draft());
    this.widget.node.append(this.line);
    // Lumino gives a widget the height it must have, not the height that its text takes.
    new ResizeObserver(() => this.fit()).observe(this.line);
  }

  fit() {
    this.widget.node.style.minHeight = `${this.line.offsetHeight}px`;
    this.widget.parent?.fit();
  }

  /**
   * Show a sentence, and a button for each thing that can be done about it.
   * @param text the sentence; read out by screen readers when it changes.
   * @param actions {label: function}
   */
  say(text, actions = {}) {
    if (this.text.textContent !== text) this.text.textContent = text;
    this.line.classList.toggle('relief-reader-bar-asks', Object.keys(actions).length > 0);
    this.text.classList.toggle('relief-reader-calm', text === _('Ready'));
    const hadFocus = this.buttons.contains(document.activeElement);
    this.buttons.replaceChildren(...Object.entries(actions).map(([label, action]) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = label;
      button.addEventListener('click', action);
      return button;
    }));
    if (hadFocus) this.line.querySelector('button')?.focus();
  }

  /**
   * Show where to go from here.
   * @param links [{said, href}]; `said` are the nodes of its text
   */
  lead(links) {
    const hadFocus = this.links.contains(document.activeElement);
    this.links.replaceChildren(...links.map(({ said, href }) => {
      const link = document.createElement('a');
      link.append(...said);
      link.href = href;
      link.title = link.textContent; // the line may cut it off
      return link;
    }));
    if (hadFocus) this.links.lastElementChild?.focus();
  }
}

/** The line that stands on every page as long as nobody has signed these words. */
function draft() {
  const line = document.createElement('span');
  line.className = 'relief-reader-draft';
  // Translators: an attorney must sign this one.
  line.textContent = _('These words are a draft: no translator and no attorney has signed them yet. The lessons are in English.');
  return line;
}
