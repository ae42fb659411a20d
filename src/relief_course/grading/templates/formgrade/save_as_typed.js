// nbgrader saves points and comments when their field is left, so a tab that is closed before takes the last one along.
// Here they are saved while they are typed.
(() => {
  const FIELDS = ".comment, .score, .extra-credit";
  const WAIT = 300; // milliseconds without a key
  const waiting = new Map();

  // Silent: nbgrader would put what is saved into the field, over what is typed meanwhile.
  const keep = (ui, values) => ui.model.save(values, { silent: true });

  const saveComment = (ui) => keep(ui, { manual_comment: ui.$comment.val() });

  function savePoints(ui) {
    const [points, extra] = [ui.$score, ui.$extra_credit].map((field) => (field.val() === "" ? null : Number(field.val())));
    const isWrong = points < 0 || points > ui.model.get("max_score") || extra < 0;
    if (!isWrong) keep(ui, { manual_score: points, extra_credit: extra }); // else nbgrader says so when the field is left
  }

  function save(field) {
    forget(field);
    const ofComment = (formgrader.comment_uis ?? []).find((ui) => ui.$comment.is(field));
    const ofPoints = (formgrader.grade_uis ?? []).find((ui) => ui.$score.is(field) || ui.$extra_credit.is(field));
    if (ofComment) saveComment(ofComment);
    else if (ofPoints) savePoints(ofPoints);
  }

  function forget(field) {
    clearTimeout(waiting.get(field));
    waiting.delete(field);
  }

  document.addEventListener("input", ({ target }) => {
    if (!target.matches(FIELDS)) return;
    forget(target);
    waiting.set(target, setTimeout(save, WAIT, target));
  });

  document.addEventListener("change", ({ target }) => forget(target)); // nbgrader saves it now

  window.addEventListener("beforeunload", (event) => {
    if (!waiting.size) return;
    [...waiting.keys()].forEach(save);
    event.preventDefault(); // the browser asks, and what is on its way arrives
  });
})();
