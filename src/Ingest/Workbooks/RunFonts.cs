using System.Text;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Workbooks;

/// <summary>A stretch of a text in one font.</summary>
/// <param name="Length">How many letters.</param>
/// <param name="Font">The font, where it is one of the years before Unicode.</param>
public readonly record struct FontRun(int Length, LegacyFont? Font);

/// <summary>What the runs of a rich text say about its font: a cell's own style says nothing about a run that names another.</summary>
/// <param name="AreNamed">Whether the letters beyond ASCII stand in runs that name a font, or in runs of different fonts.</param>
/// <param name="Font">The old font that all of them name; null where they name none, or not the same.</param>
/// <param name="Mixed">All runs, where letters beyond ASCII stand in runs of different fonts; a run that names none is in that of the cell.</param>
internal readonly record struct RunFonts(bool AreNamed, LegacyFont? Font, IReadOnlyList<RunFonts.Run>? Mixed = null)
{
    /// <summary>The font of the text in a cell of a style.</summary>
    public LegacyFont? Over(LegacyFont? style) => AreNamed ? Font : style;

    /// <summary>The runs of the text in a cell of a style; null where one font speaks for all of it, or none of them is old.</summary>
    public IReadOnlyList<FontRun>? RunsOver(LegacyFont? style)
    {
        if (Mixed is null) return null;
        FontRun[] runs = [.. Mixed.Select(r => new FontRun(r.Length, r.IsNamed ? r.Font : style))];
        return runs.Any(r => r.Font is not null) ? runs : null;
    }

    /// <summary>A run as it was read.</summary>
    internal readonly record struct Run(int Length, bool IsNamed, LegacyFont? Font, bool IsAscii);

    /// <summary>Collects the fonts run by run.</summary>
    internal sealed class Collector
    {
        private readonly List<Run> _runs = [];
        private (bool IsNamed, LegacyFont? Font) _run;

        /// <summary>What the runs say about so many letters from the beginning.</summary>
        public RunFonts Of(int letters)
        {
            var runs = First(letters);
            var told = runs.FindAll(r => !r.IsAscii);
            if (told.Count == 0) return default;
            var first = told[0];
            return told.TrueForAll(r => (r.IsNamed, r.Font) == (first.IsNamed, first.Font)) ? new RunFonts(first.IsNamed, first.Font) : new RunFonts(true, null, runs);
        }

        public void BeginRun() => _run = default;

        public void Name(string font) => _run = (true, LegacyFontName.Find(font));

        /// <summary>Adds a piece of the text, in UTF-8, to the run that has begun.</summary>
        public void Add(ReadOnlySpan<byte> text)
        {
            if (text.Length > 0) _runs.Add(new Run(WrittenText.Letters(text), _run.IsNamed, _run.Font, Ascii.IsValid(text)));
        }

        private List<Run> First(int letters)
        {
            var runs = new List<Run>();
            foreach (var run in _runs)
            {
                if (letters <= 0) break;
                runs.Add(run with { Length = Math.Min(run.Length, letters) });
                letters -= run.Length;
            }

            return runs;
        }
    }
}
