namespace DienHinh.Analytics.Documents;

/// <summary>A figure of a document and the question that gives it again.</summary>
/// <param name="Number">Its number in the appendix.</param>
/// <param name="Label">What it is.</param>
/// <param name="Value">As the text writes it.</param>
/// <param name="Question">The command that gives it.</param>
public sealed record TracedFigure(int Number, string Label, string Value, string Question);

/// <summary>Collects the figures of a narrative while its sentences are put together, so that none goes untraced.</summary>
internal sealed class FigureSources
{
    private readonly List<TracedFigure> _figures = [];
    private readonly List<int> _pending = [];

    /// <summary>All figures in order of their numbers.</summary>
    public IReadOnlyList<TracedFigure> All => _figures;

    /// <summary>Notes a figure for the paragraph that is being written, and gives its text back.</summary>
    public string Cite(string label, string value, string question)
    {
        var known = _figures.Find(f => f.Label == label && f.Value == value && f.Question == question);
        if (known is null)
            _figures.Add(known = new TracedFigure(_figures.Count + 1, label, value, question));
        if (!_pending.Contains(known.Number))
            _pending.Add(known.Number);
        return value;
    }

    /// <summary>The paragraph with the figures noted since the last one.</summary>
    public ParagraphBlock Paragraph(string text)
    {
        var paragraph = new ParagraphBlock(text, [.. _pending.Order()]);
        _pending.Clear();
        return paragraph;
    }

    /// <summary>The appendix: each figure with its question and the version of the data.</summary>
    public IEnumerable<Block> Appendix(string dataVersion, string computedOn)
    {
        yield return new HeadingBlock(1, "PHỤ LỤC: NGUỒN CỦA TỪNG SỐ LIỆU");
        yield return new ParagraphBlock($"Số trong ngoặc vuông cuối mỗi đoạn là số thứ tự ở bảng này. Phiên bản dữ liệu: {dataVersion}; lập ngày {computedOn}. Lệnh ở cột cuối cho lại đúng số liệu.", [], IsNote: true);
        yield return new TableBlock(
            "Số liệu và câu hỏi",
            [new("Số", 6, IsNumber: true), new("Số liệu", 34, IsNumber: false), new("Giá trị", 12, IsNumber: true), new("Câu hỏi", 48, IsNumber: false)],
            [.. _figures.Select(f => (IReadOnlyList<string>)[VietCount(f.Number), f.Label, f.Value, f.Question])],
            Totals: null);
    }

    private static string VietCount(int number) => Reports.VietnameseText.Count(number);
}
