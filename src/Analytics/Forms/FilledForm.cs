using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Reports;
using DienHinh.Ingest.Forms;
using static DienHinh.Analytics.Reports.VietnameseText;

namespace DienHinh.Analytics.Forms;

/// <summary>A cell of a filled form.</summary>
/// <param name="Value">The figure; null where the facts cannot say it, which is not 0.</param>
/// <param name="Formula">The cells that it is computed from; null where it comes from the facts.</param>
public sealed record FormCell(long? Value, FormFormula? Formula = null);

/// <summary>A formula of the circular: this cell is the sum of others.</summary>
/// <param name="AddsRows">True: rows of the same column; false: columns of the same row.</param>
/// <param name="Parts">Their indexes among the rows, or the columns, of the form.</param>
public sealed record FormFormula(bool AddsRows, IReadOnlyList<int> Parts);

/// <summary>A statistical form with its figures for one year (biểu thống kê đã lập).</summary>
public sealed record FilledForm
{
    /// <summary>The form.</summary>
    public required StatutoryForm Form { get; init; }

    /// <summary>The year of report.</summary>
    public required int Year { get; init; }

    /// <summary>What was asked.</summary>
    public required ReportRequest Asked { get; init; }

    /// <summary>Who reports (đơn vị báo cáo); null where all that was received is counted.</summary>
    public string? Sender { get; init; }

    /// <summary>Cells by row and column; a heading has none.</summary>
    public required IReadOnlyList<IReadOnlyList<FormCell>> Cells { get; init; }

    /// <summary>What is missing, incomplete or contradictory, and what to know.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The answer that the figures come from: coverage, period, version of the data.</summary>
    public required ResultTable Source { get; init; }

    /// <summary>The rows that it was counted from; null where they were not asked for, or are movements of plans and not of reports.</summary>
    public SourceTable? Sources { get; init; }

    /// <summary>Name of the report.</summary>
    public string Name => FormReport.Prefix + Form.Id;

    /// <summary>The same as any other report, for JSON, CSV, page and terminal.</summary>
    public Report ToReport() => new()
    {
        Name = Name,
        Asked = Asked,
        Title = new(Form.Title, Form.TitleEn),
        Subtitle = string.Join(" · ", [$"Biểu số {Form.Code}", Sentence(Year(Year)), .. Sender is null ? Array.Empty<string>() : [$"Đơn vị báo cáo: {Sender}"]]),
        Table = Source with
        {
            Columns =
            [
                new("code", ColumnRole.Dimension, ColumnType.Text, null, new("Mã số", "Code")),
                new("item", ColumnRole.Dimension, ColumnType.Text, null, new("Chỉ tiêu", "Item")),
                new("unit", ColumnRole.Dimension, ColumnType.Text, null, new("Đơn vị tính", "Unit")),
                .. Form.Columns.Select(c => new ResultColumn("c" + c.Id, ColumnRole.Measure, ColumnType.Integer, Form.Measure, new($"({c.Id}) {c.Heading[^1]}", c.Id))),
            ],
            Rows = [.. Form.Rows.Zip(Cells, (row, cells) => (IReadOnlyList<object?>)[row.Code, Item(row), row.Code is null ? null : row.Unit ?? Form.Unit, .. Form.Columns.Select((_, i) => cells.Count == 0 ? null : (object?)cells[i].Value)])],
            Totals = null,
            TotalRows = Form.Rows.Count,
            Truncated = false,
        },
        Sources = Sources,
        Notes = [$"Ban hành theo {Form.Circular}.", .. Notes],
    };

    // The dashes of the printed form would look like the beginning of a formula in a spreadsheet, and be escaped.
    private static string Item(FormRow row) => row.Label.TrimStart('-', '+', ' ');
}
