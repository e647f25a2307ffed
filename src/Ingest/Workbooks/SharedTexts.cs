namespace DienHinh.Ingest.Workbooks;

/// <summary>What is kept of the table of shared texts while its cells are read. An array of our own: code of the platform's lists over our types would be compiled anew in every worker.</summary>
internal sealed class SharedTexts
{
    private SharedText[] _texts = [];
    private Dictionary<int, RunFonts>? _fonts;

    /// <summary>How many texts there are.</summary>
    public int Count { get; private set; }

    /// <summary>The text of that number, from 0.</summary>
    public SharedText this[int index] => _texts[index];

    public void Add(SharedText text, RunFonts fonts)
    {
        if (Count == _texts.Length) Array.Resize(ref _texts, Math.Max(64, Count * 2));
        if (fonts.AreNamed) (_fonts ??= [])[Count] = fonts;
        _texts[Count++] = text;
    }

    /// <summary>What the runs of that text say that name fonts of their own.</summary>
    public RunFonts FontsOf(int index) => _fonts is not null && _fonts.TryGetValue(index, out var fonts) ? fonts : default;
}
