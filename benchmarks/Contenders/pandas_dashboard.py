"""pandas asks the questions of a dashboard of frames in memory: pandas_dashboard.py FOLDER RUNS. A line for each: name, median ms, figure."""
import os
import sys
import time

import pandas

folder, runs = sys.argv[1], int(sys.argv[2])
# Texts become categories as they are read: ten million rows of plain texts would not fit into memory.
texts = {"exemplar": ("unit", "district", "province", "kind"), "movement": ("movement",), "owner": ("owner",), "report": ("unit", "district", "province")}
exemplar, movement, owner, report = (
    pandas.read_csv(os.path.join(folder, name + ".csv"), dtype={column: "category" for column in columns}) for name, columns in texts.items())


def of(rows, *by, figures=("recognised",)):
    return rows.groupby(list(by), observed=True)[list(figures)].sum()


def owners():
    rows = exemplar[exemplar.year.isin((2023, 2024))].merge(owner, left_on="id", right_on="exemplar")
    return of(rows, "owner", "year").recognised.unstack()[[2024]]


def completeness():
    rows = of(report[report.year == 2024], "province", figures=("expected", "received"))
    rows["completeness"] = rows.received / rows.expected
    return rows


QUESTIONS = {
    "total of a year": lambda: exemplar[exemplar.year == 2024][["recognised"]].sum(),
    "by year": lambda: of(exemplar, "year", figures=("recognised", "commended")),
    "by movement of a year": lambda: of(exemplar[exemplar.year == 2024].merge(movement, left_on="id", right_on="exemplar"), "movement"),
    "by kind and year": lambda: of(exemplar, "kind", "year"),
    "by owner, two years beside each other": owners,
    "by province of a year": lambda: of(exemplar[exemplar.year == 2024], "province"),
    "communes of one district by year": lambda: of(exemplar[exemplar.district == "H17"], "unit", "year"),
    "one movement by year": lambda: of(exemplar.merge(movement[movement.movement == "m7"], left_on="id", right_on="exemplar"), "year"),
    "completeness by province": completeness,
    "ten best communes of a province": lambda: of(exemplar[(exemplar.province == "T5") & (exemplar.year == 2024)], "unit").nlargest(10, "recognised"),
}

for name, question in QUESTIONS.items():
    times = []
    for _ in range(runs + 1):
        began = time.perf_counter()
        answer = question()
        times.append((time.perf_counter() - began) * 1000)
    figure = answer.iloc[:, 0].sum() if hasattr(answer, "columns") else answer.sum()
    print(f"{name}\t{sorted(times[1:])[runs // 2]:.1f}\t{int(figure)}", flush=True)
