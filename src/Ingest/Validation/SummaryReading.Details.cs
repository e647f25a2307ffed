using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>Rows below a movement's own row that part its figures: "- Cấp xã", "- Tập thể". The same exemplars must not count twice.</summary>
internal sealed partial class SummaryReading
{
    // Rows that a row above has counted already.
    private readonly HashSet<int> _parts = [];

    // Rows whose figures the rows below count.
    private readonly HashSet<int> _wholes = [];

    // Rows that count nothing that was reached.
    private readonly HashSet<int> _notUsed = [];

    // The row that names the movement of a row which only says a kind or a milestone.
    private readonly Dictionary<int, RecognisedRow> _detailsOf = [];

    // "So với năm 2022", "Chưa được công nhận", "Đề nghị khen thưởng": known words, and no movement that waits for its name.
    private void FindNotUsed()
    {
        foreach (var row in sheet.Table.Rows.Where(r => r.Role == RowRole.Data))
        {
            var label = Bare(LabelOf(row));
            var isOther = FigureWords.IsComparison(label) || FigureWords.IsCumulatedRow(label) || (FigureWords.IsOtherStep(label) && FigureWords.StepOf(label) is null or Milestone.Proposed);
            if (!isOther || file.Names.IsMovement(label)) continue;
            _notUsed.Add(row.Number);
            facts.SayOnce("row-not-used", _grid.Name, new CellAddress(row.Number, _main.Column).ToString(), label, null, label);
        }
    }

    private void FindParts(IReadOnlyList<SummaryFigure> figures)
    {
        if (_main.Role != ColumnRole.Movement) return;
        var rows = sheet.Table.Rows.Where(r => !_notUsed.Contains(r.Number)).ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Role != RowRole.Data || IsLed(LabelOf(rows[i])) || IsWord(Bare(LabelOf(rows[i])))) continue;
            var end = i + 1;
            while (end < rows.Count && rows[end].Role == RowRole.Data && ReferenceEquals(rows[end].Context, rows[i].Context) && IsDetail(rows[end], rows[i])) end++;
            if (end > i + 1) Settle(rows[i], [.. rows.Skip(i + 1).Take(end - i - 1)], figures);
            i = end - 1;
        }
    }

    private void Settle(RecognisedRow whole, IReadOnlyList<RecognisedRow> details, IReadOnlyList<SummaryFigure> figures)
    {
        var stated = figures.Select(f => (Figure: f, Value: ValueAt(whole, f))).Where(v => v.Value is not null).ToList();
        if (stated.Count == 0) return;
        int Sum(SummaryFigure figure) => details.Sum(d => ValueAt(d, figure) ?? 0);
        var differing = stated.FindAll(v => v.Value != Sum(v.Figure));
        var labels = details.Select(d => Bare(LabelOf(d))).ToList();
        var areKinds = labels.TrueForAll(l => SectionWords.KindOf(l) is not null) && figures.All(f => f.Kind is null);
        var areSteps = !areKinds && labels.TrueForAll(l => FigureWords.StepOf(l) is not null) && figures.All(f => f.Milestone is null);
        var areLevels = labels.TrueForAll(l => AwardLevels.OfCaption(l) is not null);
        // Details that nobody knows and that do not add up may be movements of their own: each waits for its name.
        if (!areKinds && !areSteps && !areLevels && differing.Count > 0) return;
        if (areKinds || areSteps)
        {
            _wholes.Add(whole.Number);
            foreach (var detail in details) _detailsOf[detail.Number] = whole;
        }
        else
        {
            _parts.UnionWith(details.Select(d => d.Number));
        }

        facts.SayOncePer(areKinds || areSteps ? "below" : "above", "rows-within", _grid.Name, new CellAddress(whole.Number, _main.Column).ToString(), LabelOf(whole), null, areKinds || areSteps ? "các dòng chi tiết" : "dòng chung");
        // Milestones are no parts of one sum.
        if (areSteps) return;
        foreach (var (figure, value) in differing)
            facts.Say(areKinds ? "total-differs" : "whole-differs", _grid.Name, Address(whole, figure), _grid.At(whole.Number, figure.Column).Shown, null, value!, Sum(figure));
    }

    private RowSubject DetailOf(RecognisedRow whole, SourceCells source, string label, int? year)
    {
        var cell = new CellAddress(whole.Number, _main.Column).ToString();
        return new RowSubject(source, label, SectionWords.Unnumbered(LabelOf(whole)), cell, SectionWords.KindOf(Bare(label)), year) { Milestone = FigureWords.StepOf(Bare(label)) };
    }

    // Numbered below the row above ("a", "1.1"), led by a dash, or one of the words that name no movement.
    private bool IsDetail(RecognisedRow row, RecognisedRow whole)
    {
        var label = LabelOf(row);
        if (label.Length == 0) return false;
        var bare = Bare(label);
        var number = NumberOf(row);
        var isBelow = number.Length > 0 && (char.IsAsciiLetterLower(number[0]) || number.Contains('.', StringComparison.Ordinal)) && NumberOf(whole) is [>= '0' and <= '9', ..] above && !above.Contains('.', StringComparison.Ordinal);
        return (IsLed(label) || isBelow || (number.Length == 0 && IsWord(bare))) && !file.Names.IsMovement(bare);
    }

    private static bool IsLed(string label) => label.Length > 0 && label[0] is '-' or '–' or '—' or '+' or '*' or '•';

    private static bool IsWord(string bare) => bare.Length < 40 && (SectionWords.KindOf(bare) is not null || AwardLevels.OfCaption(bare) is not null || FigureWords.StepOf(bare) is not null);

    private string NumberOf(RecognisedRow row) => _header.Find(ColumnRole.Ordinal) is { } ordinal ? _grid.At(row.Number, ordinal.Column).Shown.Trim().TrimEnd('.', ')') : "";

    private string LabelOf(RecognisedRow row) => HeaderFinder.Tidy(_grid.At(row.Number, _main.Column).Shown);

    private static string Bare(string label) => SectionWords.Unnumbered(label.TrimStart('-', '–', '—', '+', '*', '•', ' '));

    private int? ValueAt(RecognisedRow row, SummaryFigure figure) => figure.Numbers.Count(_grid.At(row.Number, figure.Column), out _);
}
