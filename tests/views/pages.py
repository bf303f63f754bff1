"""Every view that draws records, by name."""

from kg.views import charts_page, map_page, network_page, story_page, timeline_page

PAGES = {
    "network": network_page,
    "timeline": timeline_page,
    "charts": charts_page,
    "map": map_page,
    "story": story_page,
}
