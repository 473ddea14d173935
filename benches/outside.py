"""The program against what people would use instead: openpyxl, matplotlib and LibreOffice.

Whole processes, by turns, the middle of several runs; nothing here passes or fails.
Needs: python3-openpyxl python3-matplotlib libreoffice-writer poppler-utils, and the program built
with `cargo build --release`, or named as the argument.
"""

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / "target/release/sigtelinje")
RUNS = 5
PEOPLE, COMPETENCES, ROUNDS = 1000, 22, 8

READ = """
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1], read_only=True, data_only=True)
print(sum(1 for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row))
"""

DRAW = """
import sys, random
import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt
out, names = sys.argv[1], [f"Kompetence {n}" for n in range(22)]
rng = random.Random(1)
def figure(number, draw, **more):
    fig, axes = plt.subplots(figsize=(12, 7), dpi=100, **more)
    draw(axes)
    fig.savefig(f"{out}/{number}.png")
    plt.close(fig)
def stacked(axes, rows, levels=5):
    left = [0] * rows
    for level in range(levels):
        values = [rng.randint(50, 300) for _ in range(rows)]
        axes.barh(names[:rows], values, left=left)
        for at, value in enumerate(values):
            axes.text(left[at] + value / 2, at, str(value), ha="center", va="center")
        left = [a + b for a, b in zip(left, values)]
def rounds(axes):
    stacked(axes, 8)
    axes.plot([rng.randint(5, 40) for _ in range(8)], range(8))
def heat(axes):
    cells = [[rng.randint(0, 4) for _ in range(22)] for _ in range(30)]
    axes.imshow(cells)
    for y, row in enumerate(cells):
        for x, value in enumerate(row):
            axes.text(x, y, str(value), ha="center", va="center")
figure(1, lambda axes: stacked(axes, 22))
figure(2, rounds)
figure(3, heat)
figure(4, lambda axes: stacked(axes, 22, 3))
figure(5, lambda axes: axes.barh(names, [rng.randint(0, 1000) for _ in names]))
"""


def run(*command, **more):
    return subprocess.run(command, check=True, capture_output=True, text=True, **more).stdout


def by_turns(folder, pairs):
    """Each pair by turns; the middle of the runs of each in seconds."""
    taken = [[] for _ in pairs]
    for turn in range(RUNS + 1):
        for at, deed in enumerate(pairs):
            out = folder / f"{turn}-{at}"
            out.mkdir()
            began = time.perf_counter()
            deed(out)
            if turn > 0:  # The first run warms the caches.
                taken[at].append(time.perf_counter() - began)
            shutil.rmtree(out)
    return [statistics.median(it) for it in taken]


def told(what, ours, theirs):
    print(f"{what}: {ours:.2f} s against {theirs:.2f} s, {ours / theirs:.2f} ×", flush=True)


def workbook(path):
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    for number in range(ROUNDS):
        sheet = book.create_sheet(f"Runde {number + 1}")
        sheet.append(["Kortnavn"] + [f"Kompetence {it + 1}" for it in range(COMPETENCES)])
        for person in range(PEOPLE):
            levels = [(person * 7 + at * 3 + number) % 5 for at in range(COMPETENCES)]
            sheet.append([f"M{person:04}"] + levels)
    book.save(path)


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        table, plan = folder / "table.xlsx", folder / "plan.ron"
        workbook(table)
        empty = folder / "empty.ron"
        run(PROGRAM, "--lang", "da", "new", "--template", "business", str(empty))
        run(PROGRAM, "--lang", "da", "synth", "--people", str(PEOPLE), "--rounds", str(ROUNDS), str(plan))
        ours, theirs = by_turns(
            folder,
            [
                # Reading, working out what is what, and writing that down.
                lambda out: run(
                    PROGRAM, "import", str(empty), str(table), "--map", "auto", "--save-map", str(out / "map.ron")
                ),
                lambda out: run(sys.executable, "-c", READ, str(table)),
            ],
        )
        told(f"Reading {PEOPLE} × {COMPETENCES} × {ROUNDS} from XLSX, against openpyxl", ours, theirs)

        ours, theirs = by_turns(
            folder,
            [
                lambda out: run(PROGRAM, "charts", str(plan), "--out", str(out / "c"), "--format", "png"),
                lambda out: run(sys.executable, "-c", DRAW, str(out)),
            ],
        )
        drawn = folder / "drawn"
        run(PROGRAM, "charts", str(plan), "--out", str(drawn), "--format", "png")
        count = len(list(drawn.iterdir()))
        told(f"{count} charts of the large plan as PNG, against five with matplotlib", ours, theirs)

        document = folder / "document.docx"
        run(PROGRAM, "report", str(plan), "--out", str(document), "--kind", "board")
        ours, theirs = by_turns(
            folder,
            [
                lambda out: run(PROGRAM, "report", str(plan), "--out", str(out / "d.pdf"), "--kind", "board"),
                lambda out: run("soffice", "--headless", "--convert-to", "pdf", "--outdir", str(out), str(document)),
            ],
        )
        pdf = folder / "d.pdf"
        run(PROGRAM, "report", str(plan), "--out", str(pdf), "--kind", "board")
        info = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True).stdout
        pages = next(line.split()[1] for line in info.splitlines() if line.startswith("Pages"))
        told(f"A PDF of {pages} pages from the plan, against LibreOffice from the DOCX", ours, theirs)


main()
