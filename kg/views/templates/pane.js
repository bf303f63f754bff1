// The filters where the page is too narrow to keep them in sight: a pane that a button opens.

function openFilters(open) {
  $("filter-pane").classList.toggle("open", open);
  $("open-filters").setAttribute("aria-expanded", String(open));
  if (open) $("filter-pane").focus();
}

function filtersOpen() {
  return $("filter-pane").classList.contains("open");
}

function buildPane() {
  $("open-filters").addEventListener("click", () => openFilters(!filtersOpen()));
}
