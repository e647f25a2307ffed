using System.Text;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Workbooks;

/// <summary>What the runs of a rich text say about its font: a cell's own style says nothing about a run that names another.</summary>
/// <param name="AreNamed">Whether the letters beyond ASCII stand in runs that name a font, or in runs of different fonts.</param>
/// <param name="Font">The old font that all of them name; null where they name none, or not the same.</param>
internal readonly record struct RunFonts(bool AreNamed, LegacyFont? Font)
{
    /// <summary>The font of the text in a cell of a style.</summary>
    public LegacyFont? Over(LegacyFont? style) => AreNamed ? Font : style;

    /// <summary>Collects the fonts run by run.</summary>
    internal sealed class Collector
    {
        private RunFonts? _all;
        private RunFonts _run;

        public RunFonts Result => _all ?? default;

        public void BeginRun() => _run = default;

        public void Name(string font) => _run = new RunFonts(true, LegacyFontName.Find(font));

        public void Add(string text)
        {
            if (!Ascii.IsValid(text)) _all = _all is null || _all == _run ? _run : new RunFonts(true, null);
        }
    }
}
