"""Charts as SVG: each with a title, a description and the table of what it shows."""

from milpart_docs.views.charts.chart import Cell, Chart, DataTable, render_chart

__all__ = ["Cell", "Chart", "DataTable", "render_chart"]
