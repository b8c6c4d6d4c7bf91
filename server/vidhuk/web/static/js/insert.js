// «Вставити на сторінці»: the reply goes to the clipboard at the press, in case no box is found, and the ticket to the extension
// by an address that only it reads. Without scripts the link that the page shows does the same.
document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest("[data-insert-from]") : null;
  const source = button && document.getElementById(button.dataset.insertFrom);
  if (source) copy("value" in source ? source.value : source.textContent);
});

document.addEventListener("htmx:afterSwap", () => {
  const link = document.querySelector("[data-open-insert]");
  if (!link) return;
  // A press of the person led here; where the browser holds the new tab back, the link stays.
  if (window.open(link.href, "_blank", "noopener") === null) link.hidden = false;
  link.removeAttribute("data-open-insert");
});
