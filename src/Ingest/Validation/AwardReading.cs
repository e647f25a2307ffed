using System.Text.RegularExpressions;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>The commendations that an item names: in one column or one a level, several in a cell or in rows below, with decisions beside or inside.</summary>
internal sealed partial class AwardReading
{
    // Forms repeat: a list of thousands knows three or four, and a few hundred days.
    private const int MostRemembered = 1_000;
    private const int LongestRemembered = 300;

    private readonly SheetGrid _grid;
    private readonly ColumnDates _written;
    private readonly Milestone _title;
    private readonly MilestoneDays _milestones;
    private readonly DittoMarks _marks;
    private readonly bool _isRecognition;
    private readonly int? _decidesAwards;
    private readonly SubjectWords _words;
    private readonly string? _titleOccasion;
    private readonly List<FormColumn> _forms;
    private readonly List<AwardLevelColumn> _levels;
    private readonly List<HeaderColumn> _dates;
    private readonly List<HeaderColumn> _earlier;
    private readonly HeaderColumn? _numbers;
    private readonly HeaderColumn? _decision;
    private readonly HeaderColumn? _level;
    private readonly HeaderColumn? _category;

    // Filled anew for each item, and for each of its rows: a list of a hundred thousand makes none for itself.
    private readonly List<Found> _found = [];
    private readonly List<(string Form, string? Level, string? Decision)> _ofRow = [];
    private readonly Dictionary<string, (IReadOnlyList<string> Given, string? Proposed)> _formsOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FormFacts> _factsOf = new(StringComparer.Ordinal);

    public AwardReading(SheetGrid grid, Header header, SheetHeading heading, ColumnDates written, MilestoneDays milestones, SubjectWords words)
    {
        (_grid, _title, _written, _milestones, _words) = (grid, heading.Milestone ?? Milestone.Recognised, written, milestones, words);
        _marks = new DittoMarks(grid, header.EndRow);
        _titleOccasion = OccasionWords(heading.Title) ?? OccasionWords(grid.Name);
        _isRecognition = header.Find(ColumnRole.Decision) is { } decision && decision.Heading.Contains("công nhận", StringComparison.OrdinalIgnoreCase);
        _levels = [.. AwardLevels.Columns(header)];
        _forms = [.. header.Columns.Where(c => c.Role == ColumnRole.Award && !_levels.Exists(l => l.Column == c)).Select(c => new FormColumn(c, AwardCaptions.Lowest(c), AwardCaptions.IsForm(AwardCaptions.Lowest(c))))];
        if (_forms.Count == 0 && header.Find(ColumnRole.Decision) is { } deciding && deciding.Heading.Contains("khen", StringComparison.OrdinalIgnoreCase)) _decidesAwards = deciding.Column;
        _earlier = [.. header.Columns.Where(c => c is { Role: ColumnRole.Award or ColumnRole.AwardLevel, Year: null } && FigureWords.TimeOf(c.Heading) is { Span: FigureSpan.EarlierYear })];
        _dates = [.. header.Columns.Where(c => c.Role == ColumnRole.DecisionDate)];
        HeaderColumn? Beside(ColumnRole role) => header.Columns.FirstOrDefault(c => c.Role == role && !_levels.Exists(l => l.Column == c));
        (_numbers, _decision, _level, _category) = (header.Find(ColumnRole.Decision), Beside(ColumnRole.Decision), Beside(ColumnRole.AwardLevel), Beside(ColumnRole.AwardCategory));
        // "Thời gian công nhận" over Ngày, Tháng, Năm: the last one is the year of the exemplar as well.
        if (_dates.Count == 2 && header.Columns.FirstOrDefault(c => c.Role == ColumnRole.Year && AwardCaptions.Over(c).Length > 0 && AwardCaptions.Over(c) == AwardCaptions.Over(_dates[1])) is { } year) _dates.Add(year);
    }

    /// <summary>The awards and milestones of an item. Items that agree in their days share the milestones: they are not to be changed.</summary>
    /// <param name="rows">Its rows, the first one first.</param>
    /// <param name="section">The section above it, which may name the occasion; null where there is none.</param>
    /// <param name="year">Its year: columns for awards of other years are passed over. Null where that is not to be asked.</param>
    public (IReadOnlyList<Award> Awards, IReadOnlyDictionary<Milestone, DateOnly?> Milestones) Read(int[] rows, string? section = null, int? year = null)
    {
        _found.Clear();
        (Proposed, Surplus, OfOtherYear) = (null, null, null);
        _year = year;
        for (var i = 0; i < rows.Length; i++) ReadRow(rows[i], i == 0);
        var isCounted = _title is Milestone.Recognised or Milestone.Commended && _found.Count > 0;
        var awards = isCounted ? new Award[_found.Count] : [];
        DateOnly? first = null;
        for (var i = 0; i < awards.Length; i++)
        {
            awards[i] = AwardOf(_found[i], section);
            if (awards[i].DecisionDate is { } day && !(first <= day)) first = day;
        }

        // "Danh sách điển hình được khen thưởng": all of them were, also where no column says with what.
        var isCommended = isCounted || _title == Milestone.Commended;
        var isTitled = _title is Milestone.Recognised && (_isRecognition || _found.Count == 0);
        var date = isTitled || !isCounted ? DateAt(rows[0]) ?? (TextAt(rows[0], _decision) is { } decision ? CellReading.Day(decision) : null) : null;
        return (awards, _milestones.Of(_title, isTitled ? date : null, isCommended, isCounted ? first : date));
    }

    /// <summary>The first award of the item last read that is only asked for, and its cell; null where there is none. It is none of the awards.</summary>
    public (CellAddress At, string Text)? Proposed { get; private set; }

    /// <summary>The first cell of the item last read that holds more decisions than the row has awards, with both numbers; null where there is none. Its first decision is kept.</summary>
    public (CellAddress At, string Text, int Decisions, int Awards)? Surplus { get; private set; }

    /// <summary>The first cell of the item last read with awards of another year than its own, by the heading, with that heading; null where there is none. They are none of the awards.</summary>
    public (CellAddress At, string Text, string Heading)? OfOtherYear { get; private set; }

    /// <summary>Says which dates of an item do not fit their column. What is cut into three columns is a day only where all three say so, and needs no word.</summary>
    /// <param name="rows">Its rows, the first one first.</param>
    /// <param name="facts">Who takes the findings.</param>
    public void CheckDates(int[] rows, SheetFacts facts)
    {
        if (_dates.Count is 0 or 3) return;
        var column = _dates[0];
        foreach (var row in rows)
        {
            // Below a merge the date was said already.
            if (row != rows[0] && _grid.RangeAt(row, column.Column).From.Row != row) continue;
            var cell = _marks.Covering(row, column.Column);
            var (day, fit) = _written.Read(cell, column.Column);
            var at = new CellAddress(row, column.Column).ToString();
            if (fit == DateFit.Unreadable) facts.Say("unreadable-date", _grid.Name, at, cell.Shown, null, cell.Shown);
            else if (fit == DateFit.Partial) facts.SayOncePer(column.Heading, "date-partial", _grid.Name, at, cell.Shown, null, cell.Shown);
            else if (fit == DateFit.OtherOrder) facts.Say("date-order-differs", _grid.Name, at, cell.Shown, null, day!.Value.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture));
            if (_written.MonthFirstSince(column.Column) == row) facts.SayOncePer(column.Heading, "month-before-day", _grid.Name, at, cell.Shown, null);
        }
    }

    /// <summary>A column of awards: its lowest caption, and whether that is a form of commendation.</summary>
    private readonly record struct FormColumn(HeaderColumn Head, string Caption, bool IsForm)
    {
        public int Column => Head.Column;
    }

    /// <summary>An award as its row states it.</summary>
    /// <param name="Day">Its own day among several; null where one day is of all.</param>
    private readonly record struct Found(string Form, string? Level, int Row, string? Decision, DateOnly? Day);

    /// <summary>What an award's form says by itself.</summary>
    private sealed record FormFacts(string Form, string FormCode, string? Level, string? DecisionNumber, DateOnly? Day, string? Occasion);

    private void ReadRow(int row, bool isFirst)
    {
        _ofRow.Clear();
        var ticks = 0;
        AwardLevelColumn? ticked = null;
        foreach (var level in _levels)
        {
            if (IsOfOtherYear(row, level.Column, isFirst) || !CellReading.IsTick(Own(row, level.Column.Column, isFirst))) continue;
            ticks++;
            ticked = level;
        }

        var itsLevel = ticks == 1 ? ticked!.Level : null;
        foreach (var column in _forms)
            if (!IsOfOtherYear(row, column.Head, isFirst)) ReadForm(row, column, Own(row, column.Column, isFirst), itsLevel);
        var isTickUsed = _ofRow.Count > 0 && ticks == 1;
        foreach (var level in _levels)
        {
            var cell = Own(row, level.Column.Column, isFirst);
            if (CellReading.IsTick(cell) || IsOfOtherYear(row, level.Column, isFirst)) continue;
            foreach (var form in FormsAt(row, level.Column.Column, cell)) _ofRow.Add((form, level.Level, null));
        }

        // Ticks without a form beside them say only that there was an award of that level.
        if (ticks > 0 && !isTickUsed)
            foreach (var level in _levels)
                if (!IsOfOtherYear(row, level.Column, isFirst) && CellReading.IsTick(Own(row, level.Column.Column, isFirst))) _ofRow.Add(($"Khen thưởng {level.Caption.ToLowerInvariant()}", level.Level, null));
        // A list of decisions on commendations without a column for their form.
        if (_ofRow.Count == 0 && _decidesAwards is { } deciding && FormsOf(Own(row, deciding, isFirst)).Given.Count > 0) _ofRow.Add(("Khen thưởng", null, null));

        // "Giấy khen của" | "Chủ tịch UBND xã": the rest of an award that was wrapped into the next row.
        if (!isFirst && _ofRow is [var only] && _found.Count > 0 && !AwardWord().IsMatch(only.Form) && only.Level is null)
        {
            _found[^1] = _found[^1] with { Form = $"{_found[^1].Form} {only.Form}" };
            return;
        }

        if (_ofRow.Count == 0) return;
        var decisions = _numbers is { } numbers ? Each(Lines(_marks.Covering(row, numbers.Column))) : [];
        if (decisions.Count != _ofRow.Count || _ofRow.Count == 1) CheckSurplus(row, string.Join(' ', decisions));
        var days = _ofRow.Count > 1 && _dates.Count == 1 ? Each(Lines(_marks.Covering(row, _dates[0].Column))) : [];
        for (var i = 0; i < _ofRow.Count; i++)
        {
            var isOwn = _ofRow.Count > 1 && decisions.Count == _ofRow.Count;
            var day = (days.Count == _ofRow.Count ? CellReading.Day(days[i]) : null) ?? (isOwn ? CellReading.Day(decisions[i]) : null);
            _found.Add(new Found(_ofRow[i].Form, _ofRow[i].Level, row, _ofRow[i].Decision ?? (decisions.Count == 0 ? null : decisions.Count == _ofRow.Count ? decisions[i] : string.Join(' ', decisions)), day));
        }
    }

    private void CheckSurplus(int row, string decisions)
    {
        // Cheap test first: hardly any cell holds two.
        if (Surplus is not null || decisions.IndexOf("QĐ", StringComparison.OrdinalIgnoreCase) == decisions.LastIndexOf("QĐ", StringComparison.OrdinalIgnoreCase)) return;
        var count = CellReading.CountDecisions(decisions);
        if (count > _ofRow.Count) Surplus = (new CellAddress(row, _numbers!.Column), _marks.Covering(row, _numbers.Column).Shown, count, _ofRow.Count);
    }

    // "45/QĐ-UBND ngày 20/11/2023; 1234/QĐ-UBND ngày 05/12/2023" beside two awards: one each. Where the numbers differ the lines stay as they are.
    private List<string> Each(List<string> lines)
    {
        if (_ofRow.Count < 2 || lines.Count == 0 || lines.Count == _ofRow.Count) return lines;
        var apart = lines.SelectMany(l => NextDecision().Split(l)).Select(d => d.Trim()).Where(d => d.Length > 0).ToList();
        return apart.Count == _ofRow.Count ? apart : lines;
    }

    private IReadOnlyList<string> FormsAt(int row, int column, Cell cell)
    {
        var (given, proposed) = FormsOf(cell);
        if (proposed is not null) Proposed ??= (new CellAddress(row, column), proposed);
        return given;
    }

    // Below a merge the first row of an item has said it already.
    private Cell Own(int row, int column, bool isFirst) => isFirst || _grid.RangeAt(row, column).From.Row == row ? _marks.Covering(row, column) : Cell.Empty;

    // A tick stands for what its heading says; so does a decision or a level below the heading of a form.
    private void ReadForm(int row, FormColumn column, Cell cell, string? level)
    {
        if (CellReading.IsTick(cell)) _ofRow.Add((column.Caption, level, null));
        else foreach (var said in FormsAt(row, column.Column, cell)) _ofRow.Add(column.IsForm ? UnderItsForm(column.Caption, said, level) : (said, level, null));
    }

    // "45/QĐ-UBND", "20/11/2023", "UBND huyện" below "Giấy khen"; what names a form itself stays as it is.
    private static (string Form, string? Level, string? Decision) UnderItsForm(string form, string said, string? level)
    {
        if (AwardWord().IsMatch(said)) return (said, level, null);
        // The year in which it was given.
        if (said.Length == 4 && said.StartsWith("20", StringComparison.Ordinal) && said.All(char.IsAsciiDigit)) return (form, level, null);
        if (!said.Any(char.IsLetter) || CellReading.DecisionNumber(said) is not null || CellReading.Day(said) is not null) return (form, level, said);
        return AwardLevels.InText(said) is { } named ? (form, named, null) : (HeaderFinder.Tidy($"{form} {said}"), level, null);
    }

    private Award AwardOf(Found found, string? section)
    {
        var form = FactsOf(found.Form);
        var decision = _isRecognition ? null : found.Decision;
        var date = _isRecognition ? null : found.Day ?? DateAt(found.Row) ?? (decision is null ? null : CellReading.Day(decision));
        var level = found.Level ?? (TextAt(found.Row, _level) is { } said ? AwardLevels.InText(said) : form.Level);
        // The column first, then the award's own words, then what stands above.
        var occasion = OccasionWords(TextAt(found.Row, _category)) ?? form.Occasion ?? OccasionWords(section) ?? _titleOccasion;
        return new Award(form.Form, level, form.DecisionNumber ?? (decision is null ? null : CellReading.DecisionNumber(decision) ?? (IsOnlyADay(decision) ? null : decision)), form.Day ?? date, occasion)
        {
            FormCode = form.FormCode,
            OccasionCode = occasion is null ? null : _words.OccasionOf(occasion),
        };
    }

    // "12/2023" typed as a number becomes a date in Excel, and a date is no number.
    private static bool IsOnlyADay(string text) => DateOnly.TryParseExact(text, "dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _);

    private FormFacts FactsOf(string form)
    {
        if (_factsOf.TryGetValue(form, out var known)) return known;
        var bare = DecisionPart().Replace(form, "").Trim(' ', ',', ';', '(', ')');
        var facts = new FormFacts(bare, _words.AwardFormOf(bare), AwardLevels.InText(form), CellReading.DecisionNumber(form), CellReading.Day(form), OccasionWords(bare));
        if (_factsOf.Count < MostRemembered && form.Length <= LongestRemembered) _factsOf[form] = facts;
        return facts;
    }

    // Only words that are an occasion and nothing else: "Phong trào" beside an award is where it was won.
    private static string? OccasionWords(string? text) => text is not null && Occasion().Match(text) is { Success: true } found ? found.Value.ToLowerInvariant() : null;

    private static List<string> Lines(Cell cell)
    {
        if (cell.IsBlank || cell.Kind is CellKind.Error or CellKind.FormulaWithoutValue) return [];
        var lines = new List<string>(1);
        var shown = cell.Shown;
        if (!shown.Contains('\n', StringComparison.Ordinal)) AddLine(shown);
        else foreach (var line in shown.Split('\n')) AddLine(line);
        return lines;

        void AddLine(string line)
        {
            if (LineMark().Replace(line.Trim(), "") is { Length: > 0 } text) lines.Add(text);
        }
    }

    // One cell, or day, month and year in a column each.
    private DateOnly? DateAt(int row) => _dates.Count switch
    {
        0 => null,
        3 => CellReading.Day(_grid.Covering(row, _dates[0].Column), _grid.Covering(row, _dates[1].Column), _grid.Covering(row, _dates[2].Column)),
        _ => _written.Read(_marks.Covering(row, _dates[0].Column), _dates[0].Column).Day,
    };

    private string? TextAt(int row, HeaderColumn? column)
    {
        if (column is null) return null;
        var cell = _marks.Covering(row, column.Column);
        return cell.IsBlank || cell.Kind is CellKind.Error or CellKind.FormulaWithoutValue ? null : HeaderFinder.Tidy(cell.Shown);
    }

    [GeneratedRegex(@"\(?\s*(?:(?:kèm\s+)?theo\s+|tại\s+)?(?:QĐ|Quyết định)\s*(?:số\s*)?[:\s]*\d.*$", RegexOptions.IgnoreCase)]
    private static partial Regex DecisionPart();

    [GeneratedRegex("^" + AwardCaptions.FormWords + @"\b", RegexOptions.IgnoreCase)]
    private static partial Regex AwardWord();

    [GeneratedRegex(@";|(?:,|\+|\bvà\b)\s*(?=(?:(?:QĐ|quyết định)\s*)?(?:số\s*)?:?\s*\d{1,5}\s*/\s*(?:20\d\d\s*/\s*)?QĐ)", RegexOptions.IgnoreCase)]
    private static partial Regex NextDecision();

    [GeneratedRegex(@"^(?:[-–+*•]|\d{1,2}[.)](?=\s*\p{L}))\s*")]
    private static partial Regex LineMark();

    [GeneratedRegex(@"thường xuyên|chuyên đề|đột xuất|theo đợt|cống hiến|niên hạn|đối ngoại|kháng chiến|công trạng", RegexOptions.IgnoreCase)]
    private static partial Regex Occasion();
}
