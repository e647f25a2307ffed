using DienHinh.Samples.Content;
using DienHinh.Samples.Layouts;
using DienHinh.Samples.Truth;
using DienHinh.Samples.Workbooks;

namespace DienHinh.Samples.Files;

/// <summary>A finished sample: its bytes and what they truly hold.</summary>
public sealed record SampleFile(byte[] Bytes, FileTruth Truth)
{
    /// <summary>The same bytes under another name: a duplicate.</summary>
    public SampleFile SentAgainAs(string file) => new(Bytes, Truth with
    {
        File = file, Status = "duplicate", Hazards = [.. Truth.Hazards, $"same bytes as {Truth.File}"], Exemplars = [], ReportedCounts = [], Findings = [],
    });
}

/// <summary>One workbook of one sender in the making.</summary>
public sealed class SampleBook(string file, SampleIssuer issuer, DateOnly? date, Func<string, string> ownerName)
{
    private TableTruth _truth = TableTruth.None;
    private Func<SampleCell, SampleCell> _recode = cell => cell;

    /// <summary>The sheets so far.</summary>
    public SampleWorkbook Workbook { get; } = new();

    /// <summary>The layout, for README and truth.</summary>
    public required string Layout { get; init; }

    /// <summary>What makes it hard to read.</summary>
    public IReadOnlyList<string> Hazards { get; init; } = [];

    /// <summary>2 for a correction.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Adds a sheet with a list.</summary>
    public SampleBook List(string sheetName, Letterhead head, ListForm form, Wording wording, IReadOnlyList<SampleExemplar> exemplars, bool recipients = false)
    {
        var sheet = Workbook.Add(sheetName);
        var top = head.DrawHead(sheet, [.. form.Columns.Select(c => c.Width)]);
        var (truth, next) = new ListDrawing(sheet, form, wording, head.Left, ownerName).Draw(top, exemplars);
        Sign(sheet, head, next, form.Columns.Count, recipients);
        _truth = _truth.With(truth);
        return this;
    }

    /// <summary>Adds a sheet with the summary of one year.</summary>
    public SampleBook Summary(string sheetName, Letterhead head, SummaryForm form, IReadOnlyList<SampleExemplar> exemplars, int year)
    {
        var sheet = Workbook.Add(sheetName);
        var top = head.DrawHead(sheet, SummaryForm.Widths);
        var (truth, next) = form.Draw(sheet, top, head.Left, issuer.Items, exemplars, year);
        Sign(sheet, head, next, SummaryForm.Widths.Count, recipients: true);
        _truth = _truth.With(truth);
        return this;
    }

    /// <summary>Adds a sheet with the summary over years.</summary>
    public SampleBook Years(string sheetName, Letterhead head, IReadOnlyList<int> years, IReadOnlyList<SampleExemplar> exemplars)
    {
        var sheet = Workbook.Add(sheetName);
        var widths = YearsForm.Widths(years.Count);
        var (truth, next) = YearsForm.Draw(sheet, head.DrawHead(sheet, widths), issuer.Items, years, exemplars);
        Sign(sheet, head, next, widths.Count, recipients: true);
        _truth = _truth.With(truth);
        return this;
    }

    /// <summary>Fills the workbook as the emulation software exports it.</summary>
    public SampleBook Export(IReadOnlyList<SampleExemplar> exemplars)
    {
        _truth = _truth.With(SoftwareExport.Draw(Workbook, issuer, exemplars));
        return this;
    }

    /// <summary>Rewrites every text when the book is finished, for instance into decomposed Unicode.</summary>
    public SampleBook Recoded(Func<SampleCell, SampleCell> recode)
    {
        _recode = recode;
        return this;
    }

    /// <summary>The file in the format of its name's ending.</summary>
    public SampleFile Finish()
    {
        Workbook.Recode(_recode);
        var bytes = Path.GetExtension(file) switch
        {
            ".xlsx" => XlsxWriter.Write(Workbook),
            ".xls" => XlsWriter.Write(Workbook),
            ".csv" => CsvWriter.Write(Workbook.Sheets.Single()),
            var other => throw new InvalidOperationException($"{file}: no writer for '{other}'."),
        };
        var exemplars = _truth.Exemplars.Select(e => e with { CellText = _recode(new SampleCell(CellStyle.Body, e.CellText)).Text! }).ToList();
        return new SampleFile(bytes, new FileTruth
        {
            File = file,
            Plan = issuer.Plan,
            Unit = issuer.Code,
            Years = [.. exemplars.Select(e => e.Year).Concat(_truth.Counts.Select(c => c.Year)).Distinct().Order()],
            Layout = Layout,
            Hazards = Hazards,
            Status = _truth.Findings.Count == 0 ? "accepted" : "accepted-with-warnings",
            Version = Version,
            PrintedDate = date,
            Findings = _truth.Findings,
            Exemplars = exemplars,
            ReportedCounts = _truth.Counts,
        });
    }

    private void Sign(SampleSheet sheet, Letterhead head, int row, int columns, bool recipients)
    {
        if (!head.Official) return;
        var random = new SampleRandom(issuer.Code + "/office/" + (head.Date.Year < 2023 ? "1" : "2"));
        head.DrawFoot(sheet, row, columns, PersonNames.Draw(random).Name, PersonNames.Draw(random).Name, recipients);
    }
}
