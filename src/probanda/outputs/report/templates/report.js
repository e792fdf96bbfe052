"use strict";
// Highlights the cited words: an address such as #d3-120-180 means characters 120 to 180 of D3.
function highlight() {
  for (const piece of document.querySelectorAll(".here")) piece.classList.remove("here");
  const cited = /^#(d\d+)-(\d+)-(\d+)$/.exec(location.hash);
  if (!cited) return;
  const text = document.getElementById(cited[1]);
  for (const piece of text ? text.querySelectorAll("[data-at]") : []) {
    const at = Number(piece.dataset.at);
    if (at >= Number(cited[2]) && at < Number(cited[3])) piece.classList.add("here");
  }
}
addEventListener("hashchange", highlight);
highlight();
// On paper nothing can be opened.
addEventListener("beforeprint", () => {
  for (const folded of document.querySelectorAll("details")) folded.open = true;
});
