// «Показати більше» of the practice page grows the text in place, as the sites do. Reads and sends nothing.
// Links of a thread have the sites' grammar, so that they can be read, but lead nowhere from here: a click stays.
const stay = (event) => {
  if (event.target instanceof Element && event.target.closest("[data-vidhuk-practice] a")) event.preventDefault();
};
document.addEventListener("click", stay);
document.addEventListener("auxclick", stay);

const unfold = (button) => {
  const text = button.closest("[data-practice-folded]");
  const whole = text && text.querySelector("template");
  if (whole) {
    text.replaceChildren(whole.content.cloneNode(true));
    delete text.dataset.practiceFolded;
  }
};

document.addEventListener("click", (event) => {
  const button = event.target instanceof Element && event.target.closest("[role=button]");
  if (button) unfold(button);
});

document.addEventListener("keydown", (event) => {
  if ((event.key === "Enter" || event.key === " ") && event.target instanceof Element && event.target.matches("[role=button]")) {
    event.preventDefault();
    unfold(event.target);
  }
});
