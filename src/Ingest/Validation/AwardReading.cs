using System.Text.RegularExpressions;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>The commendations that an item names: in one column or one a level, several in a cell or in rows below, with decisions beside or inside.</summary>
internal sealed partial class AwardReading
{
    private readonly SheetGrid _grid;
    private readonly Header _header;
    private readonly Milestone _title;
    private readonly bool _isRecognition;
    private readonly List<HeaderColumn> _forms;
    private readonly List<AwardLevelColumn> _levels;

    public AwardReading(SheetGrid grid, Header header, SheetHeading heading)
    {
        (_grid, _header, _title) = (grid, header, heading.Milestone ?? Milestone.Recognised);
        _isRecognition = header.Find(ColumnRole.Decision) is { } decision && decision.Heading.Contains("công nhận", StringComparison.OrdinalIgnoreCase);
        _levels = [.. AwardLevels.Columns(header)];
        _forms = [.. header.Columns.Where(c => c.Role == ColumnRole.Award && !_levels.Exists(l => l.Column == c))];
    }

    /// <summary>The awards and milestones of an item.</summary>
    /// <param name="rows">Its rows, the first one first.</param>
    public (IReadOnlyList<Award> Awards, Dictionary<Milestone, DateOnly?> Milestones) Read(IReadOnlyList<int> rows)
    {
        var found = new List<Found>();
        foreach (var row in rows) ReadRow(row, row == rows[0], found);
        var date = DateAt(rows[0]) ?? (TextAt(rows[0], ColumnRole.Decision) is { } decision ? CellReading.Day(decision) : null);

        var milestones = new Dictionary<Milestone, DateOnly?>
        {
            [_title == Milestone.Commended ? Milestone.Recognised : _title] = _title is Milestone.Recognised && (_isRecognition || found.Count == 0) ? date : null,
        };
        var awards = _title is Milestone.Recognised or Milestone.Commended ? found.ConvertAll(AwardOf) : [];
        // "Danh sách điển hình được khen thưởng": all of them were, also where no column says with what.
        if (awards.Count > 0 || _title == Milestone.Commended) milestones[Milestone.Commended] = awards.Count > 0 ? awards.Min(a => a.DecisionDate) : date;
        return (awards, milestones);
    }

    /// <summary>An award as its row states it.</summary>
    private sealed record Found(string Form, string? Level, int Row, string? Decision);

    private void ReadRow(int row, bool isFirst, List<Found> found)
    {
        Cell Own(int column) => isFirst || _grid.RangeAt(row, column).From.Row == row ? _grid.Covering(row, column) : Cell.Empty;
        var ticked = _levels.Where(l => CellReading.IsTick(Own(l.Column.Column))).ToList();
        var ofRow = new List<(string Form, string? Level)>();
        foreach (var column in _forms)
            foreach (var form in Forms(Own(column.Column))) ofRow.Add((form, ticked.Count == 1 ? ticked[0].Level : null));
        var isTickUsed = ofRow.Count > 0 && ticked.Count == 1;
        foreach (var (column, _, level) in _levels)
            if (!CellReading.IsTick(Own(column.Column))) ofRow.AddRange(Forms(Own(column.Column)).Select(form => (form, (string?)level)));
        // Ticks without a form beside them say only that there was an award of that level.
        if (!isTickUsed) ofRow.AddRange(ticked.Select(t => ($"Khen thưởng {t.Caption.ToLowerInvariant()}", (string?)t.Level)));

        // "Giấy khen của" | "Chủ tịch UBND xã": the rest of an award that was wrapped into the next row.
        if (!isFirst && ofRow is [var only] && found.Count > 0 && !AwardWord().IsMatch(only.Form) && only.Level is null)
        {
            found[^1] = found[^1] with { Form = $"{found[^1].Form} {only.Form}" };
            return;
        }

        var decisions = _header.Find(ColumnRole.Decision) is { } decided ? Lines(_grid.Covering(row, decided.Column)) : [];
        foreach (var (i, (form, level)) in ofRow.Index())
            found.Add(new Found(form, level, row, decisions.Count == 0 ? null : decisions.Count == ofRow.Count ? decisions[i] : string.Join(' ', decisions)));
    }

    private Award AwardOf(Found found)
    {
        var form = DecisionPart().Replace(found.Form, "").Trim(' ', ',', ';', '(', ')');
        var decision = _isRecognition ? null : found.Decision;
        var date = _isRecognition ? null : DateAt(found.Row) ?? (decision is null ? null : CellReading.Day(decision));
        var level = found.Level ?? AwardLevels.InText(TextAt(found.Row, ColumnRole.AwardLevel) ?? found.Form);
        var occasion = TextAt(found.Row, ColumnRole.AwardCategory) is { } category && Occasion().IsMatch(category) ? category.ToLowerInvariant() : null;
        return new Award(form, level, CellReading.DecisionNumber(found.Form) ?? (decision is null ? null : CellReading.DecisionNumber(decision) ?? decision), CellReading.Day(found.Form) ?? date, occasion);
    }

    private static IEnumerable<string> Forms(Cell cell)
    {
        if (cell.IsBlank || cell.Kind is CellKind.Error or CellKind.FormulaWithoutValue || CellReading.IsNone(cell.Shown)) yield break;
        var form = "";
        foreach (var line in Lines(cell))
        {
            foreach (var part in NextAward().Split(line))
            {
                if (form.Length > 0 && AwardWord().IsMatch(part))
                {
                    yield return form;
                    form = "";
                }

                form = HeaderFinder.Tidy($"{form} {part}");
            }
        }

        if (form.Length > 0) yield return form;
    }

    private static List<string> Lines(Cell cell) =>
        cell.IsBlank || cell.Kind is CellKind.Error or CellKind.FormulaWithoutValue ? [] : [.. cell.Shown.Split('\n').Select(l => LineMark().Replace(l.Trim(), "")).Where(l => l.Length > 0)];

    // One cell, or day, month and year in a column each.
    private DateOnly? DateAt(int row)
    {
        var columns = _header.Columns.Where(c => c.Role == ColumnRole.DecisionDate).ToList();
        return columns.Count switch
        {
            0 => null,
            3 => CellReading.Day(_grid.Covering(row, columns[0].Column), _grid.Covering(row, columns[1].Column), _grid.Covering(row, columns[2].Column)),
            _ => CellReading.DayInDateColumn(_grid.Covering(row, columns[0].Column)),
        };
    }

    private string? TextAt(int row, ColumnRole role)
    {
        if (_header.Columns.FirstOrDefault(c => c.Role == role && !_levels.Exists(l => l.Column == c)) is not { } column) return null;
        var cell = _grid.Covering(row, column.Column);
        return cell.IsBlank || cell.Kind is CellKind.Error or CellKind.FormulaWithoutValue ? null : HeaderFinder.Tidy(cell.Shown);
    }

    [GeneratedRegex(@"\(?\s*(?:theo\s+)?(?:QĐ|Quyết định)\s*(?:số\s*)?[:\s]*\d.*$", RegexOptions.IgnoreCase)]
    private static partial Regex DecisionPart();

    private const string AwardWords = @"(?:giấy khen|bằng khen|huân chương|huy chương|k[ỷỉ] niệm chương|cờ thi đua|cờ của|chiến s[ĩỹ] (?:thi đua|tiên tiến)|CSTĐ|lao động tiên tiến|LĐTT|tập thể lao động|danh hiệu|biểu dương|thư khen|tuyên dương|gia đình văn h[óo][aá]|anh hùng|nhà giáo (?:ưu tú|nhân dân)|đơn vị quyết thắng)\b";

    [GeneratedRegex("^" + AwardWords, RegexOptions.IgnoreCase)]
    private static partial Regex AwardWord();

    [GeneratedRegex(@"\s*(?:[;,+]|\bvà\b)\s*(?=" + AwardWords + ")", RegexOptions.IgnoreCase)]
    private static partial Regex NextAward();

    [GeneratedRegex(@"^(?:[-–+*•]|\d{1,2}[.)](?=\s*\p{L}))\s*")]
    private static partial Regex LineMark();

    [GeneratedRegex(@"thường xuyên|chuyên đề|đột xuất|theo đợt|cống hiến|niên hạn|đối ngoại", RegexOptions.IgnoreCase)]
    private static partial Regex Occasion();
}
