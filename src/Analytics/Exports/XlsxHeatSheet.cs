using System.Globalization;
using DienHinh.Analytics.Charts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DienHinh.Analytics.Exports;

/// <summary>A heat map as cells whose colour follows what they say: a scale of shades for amounts, a rule for each state.</summary>
internal static class XlsxHeatSheet
{
    private const double NameWidth = 44;

    public static Worksheet Create(ChartSpec spec)
    {
        var cells = new HeatShades(spec);
        var data = new SheetData(XlsxCells.Row(1, null, [XlsxCells.Text("", XlsxStyle.Header), .. spec.Categories.Select(c => XlsxCells.Text(c, XlsxStyle.Header))]));
        foreach (var (i, series) in spec.Series.Index())
        {
            var figures = Enumerable.Range(0, spec.Categories.Count).Select(at => Cell(spec, cells, series, at));
            data.Append(XlsxCells.Row((uint)i + 2, XlsxCells.Height(series.Name, NameWidth - 4, 17) + 3, [XlsxCells.Text(series.Name, XlsxStyle.Text), .. figures]));
        }

        return new Worksheet(
        [
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(
                new Pane { HorizontalSplit = 1, VerticalSplit = 1, TopLeftCell = "B2", ActivePane = PaneValues.BottomRight, State = PaneStateValues.Frozen }, new Selection { Pane = PaneValues.BottomRight }) { WorkbookViewId = 0, ShowGridLines = false }),
            XlsxCells.Widths([NameWidth, .. spec.Categories.Select(_ => spec.States.Count > 0 ? 26.0 : 14.0)]),
            data,
            .. spec.Series.Count == 0 || spec.Categories.Count == 0 ? [] : Rules(spec, string.Create(CultureInfo.InvariantCulture, $"B2:{XlsxCells.ColumnName(spec.Categories.Count)}{spec.Series.Count + 1}")),
            new PageMargins { Left = 0.6, Right = 0.6, Top = 0.7, Bottom = 0.7, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter(new OddFooter("&R&\"Times New Roman,Regular\"&10Trang &P/&N")),
        ]);
    }

    /// <summary>The shades of amounts, from nothing to the largest in the area.</summary>
    public static ConditionalFormatting Scale(string area, int priority) => On(area, new ConditionalFormattingRule(new ColorScale(
        new ConditionalFormatValueObject { Type = ConditionalFormatValueObjectValues.Min },
        new ConditionalFormatValueObject { Type = ConditionalFormatValueObjectValues.Max },
        new Color { Rgb = Argb(ChartColors.Light.Faint) },
        // Not the strongest shade of a picture: the letters of a cell stay black.
        new Color { Rgb = Argb(ChartColors.Mix(ChartColors.Light.Faint, ChartColors.Light.Rise, 0.6)) })) { Type = ConditionalFormatValues.ColorScale, Priority = priority });

    private static IEnumerable<ConditionalFormatting> Rules(ChartSpec spec, string area)
    {
        if (spec.States.Count == 0)
        {
            yield return Scale(area, 1);
            yield break;
        }

        foreach (var (i, state) in spec.States.Index())
        {
            if (XlsxStyles.OfTone(state.Tone) is not { } format)
                continue;
            var label = state.Label.Replace("\"", "\"\"", StringComparison.Ordinal);
            yield return On(area, new ConditionalFormattingRule(new Formula(string.Create(CultureInfo.InvariantCulture, $"LEFT(B2,{state.Label.Length})=\"{label}\"")))
            {
                Type = ConditionalFormatValues.BeginsWith, Operator = ConditionalFormattingOperatorValues.BeginsWith, Text = state.Label, FormatId = format, Priority = i + 1,
            });
        }
    }

    private static ConditionalFormatting On(string area, ConditionalFormattingRule rule) => new(rule) { SequenceOfReferences = new ListValue<StringValue> { InnerText = area } };

    private static Cell Cell(ChartSpec spec, HeatShades cells, ChartSeries series, int at) => series.Values[at] is { } value && spec.States.Count == 0 && series.Texts?[at] is null
        ? XlsxCells.Number(value, spec.ValueFormat == ChartValueFormat.Percent ? XlsxStyle.Ratio : value == Math.Round(value) ? XlsxStyle.Count : XlsxStyle.Part)
        : XlsxCells.Text(cells.Words(series, at), spec.States.Count == 0 ? XlsxStyle.Gap : XlsxStyle.Text);

    private static string Argb(string colour) => "FF" + colour.TrimStart('#').ToUpperInvariant();
}
