"""matplotlib alone: the same lines, names at their ends, title and source, as SVG and as PNG of 1600 x 900; prints both medians in milliseconds."""
import io
import json
import statistics
import sys
import time

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt

chart = json.load(open(sys.argv[1], encoding="utf-8"))
runs = int(sys.argv[2])


def draw(kind):
    figure, axes = plt.subplots(figsize=(16, 9), dpi=100)
    for series in chart["Series"]:
        values = [float("nan") if value is None else value for value in series["Values"]]
        (line,) = axes.plot(chart["Categories"], values, marker="o")
        axes.annotate(series["Name"], (len(values) - 1, values[-1]), xytext=(8, 0), textcoords="offset points", color=line.get_color())
        for at, value in enumerate(values):
            if value == value:
                axes.annotate("%g" % value, (at, value), xytext=(0, 6), textcoords="offset points", ha="center") if len(chart["Series"]) <= 3 else None
    axes.set_title(chart["Title"] + "\n" + chart["Subtitle"], loc="left")
    axes.set_ylabel(chart["ValueTitle"])
    axes.grid(axis="y")
    figure.text(0.01, 0.01, chart["Source"])
    figure.subplots_adjust(right=0.72)
    out = io.BytesIO()
    figure.savefig(out, format=kind)
    plt.close(figure)


def median(kind):
    draw(kind)
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        draw(kind)
        times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times)


print("%.2f %.2f" % (median("svg"), median("png")))
