using System.Globalization;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Plans;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>What a workbook was read as: the submission where it can go in, what each sheet was taken for, and every finding.</summary>
/// <param name="Submission">Null when an error keeps the file out.</param>
/// <param name="Unit">The sender, where known.</param>
/// <param name="Plan">The plan, where known.</param>
/// <param name="Years">The years that the file speaks of, inside the plan or not.</param>
/// <param name="Sheets">What each sheet was taken for.</param>
/// <param name="Findings">All remarks.</param>
public sealed record ReadSubmission(
    Submission? Submission, Unit? Unit, Plan? Plan, IReadOnlyList<int> Years, IReadOnlyList<SheetResult> Sheets, IReadOnlyList<Finding> Findings);

/// <summary>Sheets in, a submission and findings out. Everything that is wrong is said at once; nothing stops at the first.</summary>
public sealed class SubmissionReader
{
    private readonly Catalogue _catalogue;
    private readonly UnitFinder _units;
    private readonly UnitChoice _senders;
    private readonly PlanChoice _plans;
    private readonly NameBook _names;
    private readonly FormWords _words;
    private readonly TableRecogniser _recogniser;

    public SubmissionReader(Catalogue catalogue, FormWords words)
    {
        (_catalogue, _words) = (catalogue, words);
        _units = new UnitFinder(catalogue.Units);
        _senders = new UnitChoice(catalogue, _units);
        _plans = new PlanChoice(catalogue);
        _names = new NameBook(catalogue, _units, words.Abbreviations);
        _recogniser = new TableRecogniser(words.Columns, new SectionNames(_names.IsMovement, _names.IsOwner, _units.IsUnit) { SaysUnit = _units.SaysUnit });
    }

    /// <summary>Reads the sheets of one file.</summary>
    /// <param name="decisions">What was decided about spellings; it settles rows, and plays no part in finding table, unit, plan or year.</param>
    public ReadSubmission Read(string fileName, IReadOnlyList<SheetGrid> found, IngestOptions options, DecisionBook? decisions = null)
    {
        var findings = new List<Finding>();
        var claim = TemplateClaim.Of(found, _catalogue, findings);
        var sheets = new List<OpenedSheet>();
        foreach (var raw in found) sheets.Add(OpenedSheet.Open(raw, _recogniser, _words, findings));
        var tables = sheets.SelectMany(s => s.Tables).ToList();
        var results = sheets.SelectMany(s => s.Results()).ToList();

        ReadSubmission Rejected(Unit? unit = null, Plan? plan = null, IReadOnlyList<int>? years = null) => new(null, unit, plan, years ?? [], results, InOrder(findings, found));

        if (tables.Count == 0)
        {
            findings.Add(claim is null ? sheets.Find(s => s.Log is not null) is { } log ? FindingCatalogue.Make("entries-alone", log.Raw.Name, null, null, null, log.Raw.Name) : NothingFound(sheets) : FindingCatalogue.Make("template-not-filled", null, null, null, null));
            return Rejected(claim?.Unit, claim?.Plan, claim is null ? null : [claim.Year]);
        }

        if (ReportMark.Find(found) is { } own)
        {
            // Taken by mistake it would replace the lists that it was counted from.
            var isMeant = options is { Plan: not null, Unit: not null };
            findings.Add(isMeant ? FindingCatalogue.Make("own-report-taken", null, null, null, null, own.Question) : FindingCatalogue.Make("own-report", null, null, null, null, own.Question));
            if (!isMeant) return Rejected();
        }

        if (claim is not null)
        {
            foreach (var sheet in tables.Where(_ => options.Unit is null)) claim.CheckHeading(sheet.Heading, sheet.Raw.Name, _units, _catalogue.Units, findings);
            foreach (var sheet in tables) TemplateClaim.CheckRows(sheet.Table, findings);
            options = claim.Complete(options, _catalogue.Units, findings);
        }
        else
        {
            foreach (var sheet in tables) NamelessRows.Tell(sheet.Table, findings);
        }

        foreach (var sheet in tables) NamelessRows.TellUnclear(sheet.Table, findings);
        if (tables.Select(Uncalculated.FirstCell).FirstOrDefault(c => c is not null) is { } uncalculated)
        {
            findings.Add(FindingCatalogue.Make("formula-without-value", uncalculated.Sheet, uncalculated.Cells, null, null, uncalculated.Cells));
            return Rejected();
        }

        var fileYear = FileYears.OfFile(fileName, sheets, options, findings);
        var mentioned = tables.SelectMany(t => FileYears.In(t, fileYear, options.Year)).Distinct().Order().ToList();
        var unit = _senders.Find(fileName, sheets, options, mentioned, findings);
        if (unit is null) return Rejected(years: mentioned);

        if (!_plans.Find(unit, options, mentioned, findings, out var plan)) return Rejected(unit, plan, mentioned);

        var file = new FileContext(plan, unit, _names, mentioned.Count > 0) { Words = _words, Decisions = decisions ?? DecisionBook.Empty };
        var facts = new SheetFacts();
        var starts = new List<int>();
        var summaries = new List<(OpenedTable Table, int First)>();
        foreach (var sheet in tables)
        {
            starts.Add(facts.Exemplars.Count);
            summaries.Add((sheet, facts.Counts.Count));
            var context = new SheetContext(sheet.Raw, sheet.Table, sheet.Heading, FileYears.OfTable(sheet, fileYear, options.Year), claim is null ? SheetMovement(sheet, plan) : null) { Unit = _senders.OfTable(sheet, unit, mentioned), Later = _senders.LaterOf(sheet, unit) };
            context = context with { Units = UnitColumns.Of(file, context) };
            if (sheet.Table.Kind == TableKind.List) new ListReading(file, context, facts).Read();
            else new SummaryReading(file, context, facts).Read();
        }

        if (mentioned.Count == 0 && facts.Exemplars.Count + facts.Counts.Count + facts.Pending.Count == 0)
        {
            findings.Add(FindingCatalogue.Make("unknown-year", null, null, null, null));
            return Rejected(unit, plan);
        }

        ListStatement.Tell(facts);
        var isWholeYear = SummaryOverlap.Settle(facts, summaries, _names);
        TellCompared(facts);
        Reconcile(facts);
        MilestoneLists.Join(facts, starts);
        DataRules.CheckFile(plan, facts);
        ListOverlap.Tell(facts, starts);
        var years = facts.Exemplars.Select(e => e.Year).Concat(facts.Counts.Select(c => c.Year)).Distinct().Order().ToList();
        foreach (var log in sheets.Where(s => s.Log is not null))
            new EntryReading(file, log, facts, years.Count > 0 ? years : [.. mentioned.Where(file.Covers)]).Read();
        findings.AddRange(facts.Findings);
        if (years.Count == 0 && facts.YearsOutside.Count > 0)
        {
            findings.RemoveAll(f => f.Code == "row-year-outside-plan");
            findings.Add(_plans.OutsidePlan(unit, plan, [.. facts.YearsOutside.Order()]));
            return Rejected(unit, plan, [.. facts.YearsOutside.Order()]);
        }

        if (NothingRead(facts) is { } nothing)
        {
            findings.Add(nothing);
            return Rejected(unit, plan, mentioned);
        }

        // A file whose rows all wait still reports its year: the unit has answered.
        if (years.Count == 0) years = [.. mentioned.Where(file.Covers)];
        var submission = new Submission
        {
            Plan = plan,
            Unit = unit,
            SenderOwnerId = claim is null ? SenderOwner(sheets, unit) : null,
            SignedOn = tables.Select(t => t.Heading.SignedOn).FirstOrDefault(d => d is not null),
            IsAddition = SaysAddition(fileName) || tables.Exists(t => t.Heading.Title is { } title && SaysAddition(title)),
            Part = isWholeYear ? YearPart.Whole : YearParts.Of(tables.Select(t => t.Heading.Title ?? "")),
            Years = years,
            ComparedYears = [.. years.Where(y => facts.Compared.Any(c => c.Year == y) && !facts.Exemplars.Exists(e => e.Year == y) && facts.Counts.TrueForAll(c => c.Year != y || facts.Compared.Contains(c)))],
            Exemplars = facts.Exemplars,
            Counts = facts.Counts,
            Pending = facts.Pending,
            Entries = facts.Entries,
        };
        return new ReadSubmission(submission, unit, plan, years, results, InOrder(findings, found));
    }

    /// <summary>Names and spellings.</summary>
    public NameBook Names => _names;

    /// <summary>The tables of one sheet, for explaining a fact.</summary>
    public IReadOnlyList<RecognisedTable> TablesOf(SheetGrid sheet) => [.. OpenedSheet.Open(sheet, _recogniser, _words, []).Tables.Select(t => t.Table)];

    /// <summary>The log that a sheet holds instead of tables, for explaining an entry; null where it holds none.</summary>
    public EntryTable? LogOf(SheetGrid sheet) => OpenedSheet.Open(sheet, _recogniser, _words, []).Log;

    /// <summary>What the sheets of one file are read as, and why: for a dry run and for the picture of a sheet.</summary>
    /// <param name="fileName">Name as received.</param>
    /// <param name="found">The sheets.</param>
    /// <param name="options">What the sender chose.</param>
    /// <param name="known">What they were read as, where that is known already.</param>
    /// <param name="decisions">What was decided about spellings so far.</param>
    public WorkbookExplanation Explain(string fileName, IReadOnlyList<SheetGrid> found, IngestOptions options, ReadSubmission? known = null, DecisionBook? decisions = null)
    {
        var read = known ?? Read(fileName, found, options, decisions);
        var sheets = found.Select(raw => OpenedSheet.Open(raw, _recogniser, _words, [])).ToList();
        var claim = TemplateClaim.Of(found, _catalogue, []);
        var fileYear = FileYears.OfFile(fileName, sheets, options, []);
        var (from, to) = FileYears.DaysOf([.. read.Years]);
        return WorkbookExplanation.Of(
            sheets, read,
            sheet => _units.InHeading(sheet.Heading.Lines, from, to, sheet.Heading.SignedOn),
            table => (claim?.Year ?? FileYears.OfTable(table, fileYear, options.Year), claim is null ? SheetMovement(table, read.Plan) : null),
            (what, spelling) => _names.Meanings(what, spelling, read.Plan?.Id, read.Unit, decisions ?? DecisionBook.Empty),
            options);
    }

    private static bool SaysAddition(string text) => TextKey.Folded(text).Contains("bo sung", StringComparison.Ordinal);

    // An empty report is an answer only where it says that there is nobody; rows that could not be read must not replace an earlier version by nothing.
    private static Finding? NothingRead(SheetFacts facts)
    {
        if (facts.Exemplars.Count + facts.Counts.Count + facts.Pending.Count > 0 || (facts.SaysNone && facts.Lost.Count == 0)) return null;
        var reasons = facts.Lost.GroupBy(code => code).Select(g => string.Create(CultureInfo.InvariantCulture, $"{FindingCatalogue.Find(g.Key)!.Title.ToLowerInvariant()}: {g.Count()}")).ToList();
        return FindingCatalogue.Make("nothing-read", null, null, null, null, reasons.Count > 0 ? string.Join("; ", reasons) : "không có số liệu");
    }

    private static Finding NothingFound(List<OpenedSheet> sheets)
    {
        var nearest = sheets.OrderByDescending(s => s.Raw.Rows.Count).FirstOrDefault();
        var uncalculated = sheets.SelectMany(s => s.Raw.Rows.SelectMany(r => r.Cells.Select((c, i) => (s.Raw.Name, Cell: c, At: new CellAddress(r.Number, i + 1)))))
            .FirstOrDefault(c => c.Cell.Kind == CellKind.FormulaWithoutValue);
        // A sheet of nothing but formulas that were never calculated is unreadable for that reason, not for its layout.
        if (uncalculated.Name is not null && sheets.Any(s => s.Reason?.StartsWith("Bảng có tiêu đề", StringComparison.Ordinal) == true))
            return FindingCatalogue.Make("formula-without-value", uncalculated.Name, uncalculated.At.ToString(), null, null, uncalculated.At.ToString());
        return FindingCatalogue.Make("no-table-recognised", nearest?.Raw.Name, null, null, nearest?.Raw.Name, nearest?.Raw.Name ?? "", nearest?.Reason ?? "");
    }

    // The title may name the movement of the whole sheet: "… trong phong trào “…” …"; else the name on the tab may ("NTM").
    private string? SheetMovement(OpenedTable sheet, Plan? plan)
    {
        foreach (var line in sheet.Heading.Lines)
        {
            foreach (var candidate in TitleParts(line.Text))
                if (_names.NamesExactly(candidate, plan)) return candidate;
        }

        return _names.IsMovement(sheet.Raw.Name) ? sheet.Raw.Name : null;
    }

    private static IEnumerable<string> TitleParts(string line)
    {
        var parts = line.Split('“', '”', '"', '„', ':');
        for (var i = 1; i < parts.Length; i++)
            if (parts[i].Trim().Length > 4) yield return parts[i].Trim();
        // "(Lĩnh vực phát triển kinh tế hộ gia đình)".
        if (line.IndexOf("lĩnh vực", StringComparison.OrdinalIgnoreCase) is >= 0 and var field) yield return line[(field + "lĩnh vực".Length)..].Trim(' ', ')', '.', ':', '"', '”');
        var at = line.IndexOf("phong trào", StringComparison.OrdinalIgnoreCase);
        if (at < 0) yield break;
        yield return line[at..];
        // "… trong phong trào Nông thôn mới năm 2023".
        var year = line.IndexOf(" năm ", at, StringComparison.OrdinalIgnoreCase);
        if (year > 0) yield return line[at..year];
    }

    // "TRƯỜNG MẦM NON", "HỘI NÔNG DÂN XÃ": a workbook that one owner of the unit sends alone. The issuing body stands in the second line on the left.
    private string? SenderOwner(List<OpenedSheet> sheets, Unit unit)
    {
        var place = " " + UnitFinder.BareName(unit);
        foreach (var sheet in sheets.Where(s => s.Tables.Count > 0))
        {
            foreach (var line in sheet.Heading.Lines.Where(l => l.Cell.Row <= 4).Take(6))
            {
                var text = line.Text.Replace("Đơn vị báo cáo:", "", StringComparison.OrdinalIgnoreCase).Trim();
                var key = TextKey.Folded(text);
                if (key.StartsWith("ubnd", StringComparison.Ordinal) || key.StartsWith("uy ban nhan dan", StringComparison.Ordinal) || key.StartsWith("cong hoa", StringComparison.Ordinal)) continue;
                if (_names.IsOwner(text)) return _names.Owner(text).Id;
                // "TRẠM Y TẾ PHỤC LINH".
                if (text.EndsWith(place, StringComparison.OrdinalIgnoreCase) && text[..^place.Length] is var body && _names.IsOwner(body)) return _names.Owner(body).Id;
            }
        }

        return null;
    }

    private static void TellCompared(SheetFacts facts)
    {
        foreach (var ofYear in facts.Counts.Where(facts.Compared.Contains).GroupBy(c => c.Year))
            facts.Say("compared-year", ofYear.First().Source.Sheet, ofYear.First().Source.Cells, null, null, ofYear.Key);
    }

    // Where a year has both a list and a summary form the list counts; their difference is said.
    private static void Reconcile(SheetFacts facts)
    {
        foreach (var year in facts.Exemplars.Select(e => e.Year).Distinct().Intersect(facts.Counts.Select(c => c.Year).Distinct()).ToList())
        {
            var listed = facts.Exemplars.FindAll(e => e.Year == year && e.Milestones.ContainsKey(Milestone.Recognised));
            var counted = facts.Counts.FindAll(c => c.Year == year && c.Milestone == Milestone.Recognised);
            var first = facts.Counts.First(c => c.Year == year).Source;
            var sum = counted.Sum(c => c.Count);
            // Where the sums agree the figures may still be those of another movement or kind. Rows for several owners or units are one figure; and where the summary has no row for
            // what is listed, it is told by other movements than the list.
            var figures = counted.GroupBy(c => (string.Join(' ', c.MovementIds), c.Kind)).Select(g => (First: g.First(), Count: g.Sum(c => c.Count), Listed: listed.Count(e => Answers(e, g.First())))).ToList();
            var others = listed.TrueForAll(e => figures.Exists(f => Answers(e, f.First))) ? figures.FindAll(f => f.Count != f.Listed) : [];
            foreach (var (figure, count, inList) in others)
                facts.Say("list-summary-differ-at", figure.Source.Sheet, figure.Source.Cells, null, null, year, count, inList);
            if (others.Count > 0) continue;
            if (listed.Count == sum) facts.Say("list-and-summary", first.Sheet, first.Cells, null, null, year);
            else facts.Say("list-summary-differ", first.Sheet, first.Cells, null, null, year, listed.Count, sum);
        }
    }

    private static bool Answers(Exemplar exemplar, ReportedCount figure) =>
        (figure.Kind is null || figure.Kind == exemplar.Kind) && (figure.MovementIds.Count == 0 || figure.MovementIds.Intersect(exemplar.MovementIds).Any());

    private static List<Finding> InOrder(List<Finding> findings, IReadOnlyList<SheetGrid> sheets)
    {
        int SheetAt(Finding finding) => finding.Sheet is null ? -1 : sheets.Select((s, i) => (s.Name, i)).FirstOrDefault(p => p.Name == finding.Sheet).i;
        return [.. findings.OrderBy(SheetAt).ThenBy(f => f.Cell is not null && CellRange.TryParse(f.Cell, out var range) ? range.From : default)];
    }
}
