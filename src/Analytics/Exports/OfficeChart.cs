using System.Globalization;
using DienHinh.Analytics.Charts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;

namespace DienHinh.Analytics.Exports;

/// <summary>How a native chart is set: the face and size of its letters, and whether it carries its own figures.</summary>
/// <param name="Font">Family of all text.</param>
/// <param name="Points">Size of labels; the title is a little larger.</param>
/// <param name="Sheet">The sheet of the workbook around it that holds the figures; null embeds a workbook, so that "Edit data" works in Word and PowerPoint.</param>
internal sealed record OfficeChartStyle(string Font, double Points, string? Sheet = null);

/// <summary>A chart that Word, Excel and PowerPoint draw themselves and an officer can edit. The parts are the same in all three.</summary>
internal static class OfficeChart
{
    private const uint CategoryAxisId = 111;
    private const uint ValueAxisId = 222;
    private const int MostLabels = 30;
    private const string Ink = "1F2933";
    private const string Grid = "D9DEE4";

    private static readonly MarkerStyleValues[] s_markers = [MarkerStyleValues.Circle, MarkerStyleValues.Square, MarkerStyleValues.Triangle, MarkerStyleValues.Diamond];

    /// <summary>Fills a chart part.</summary>
    public static void Fill(ChartPart part, ChartSpec spec, OfficeChartStyle style)
    {
        var space = new ChartSpace(
            new Date1904 { Val = false },
            new EditingLanguage { Val = "vi-VN" },
            new RoundedCorners { Val = false },
            new Chart(
                Title(spec, style),
                new AutoTitleDeleted { Val = false },
                PlotArea(spec, style),
                new Legend(new LegendPosition { Val = LegendPositionValues.Bottom }, new Overlay { Val = false }, Letters(style, style.Points)),
                new PlotVisibleOnly { Val = true },
                // A gap is broken, never bridged and never zero.
                new DisplayBlanksAs { Val = DisplayBlanksAsValues.Gap }),
            new ShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = "FFFFFF" }), new A.Outline(new A.NoFill())),
            Letters(style, style.Points));
        if (spec.Title.Length == 0)
        {
            space.GetFirstChild<Chart>()!.GetFirstChild<Title>()!.Remove();
            space.GetFirstChild<Chart>()!.GetFirstChild<AutoTitleDeleted>()!.Val = true;
        }

        if (spec.Series.Count == 1)
            space.GetFirstChild<Chart>()!.GetFirstChild<Legend>()!.Remove();
        if (style.Sheet is null)
        {
            var book = part.AddNewPart<EmbeddedPackagePart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "data");
            using (var stream = new MemoryStream(XlsxChartData.Workbook(spec)))
                book.FeedData(stream);
            space.Append(new ExternalData(new AutoUpdate { Val = false }) { Id = "data" });
        }

        part.ChartSpace = space;
    }

    private static PlotArea PlotArea(ChartSpec spec, OfficeChartStyle style)
    {
        var isLying = spec.Kind == ChartKind.Bars;
        var labels = spec.Series.Sum(s => s.Values.Count) <= MostLabels;
        OpenXmlCompositeElement plot = spec.Kind == ChartKind.Line ? LineChart(spec, style, labels) : BarChart(spec, style, isLying, labels);
        return new PlotArea(
            new Layout(),
            plot,
            new CategoryAxis(
                new AxisId { Val = CategoryAxisId },
                // Lying bars are read from the top.
                new Scaling(new Orientation { Val = isLying ? OrientationValues.MaxMin : OrientationValues.MinMax }),
                new Delete { Val = false },
                new AxisPosition { Val = isLying ? AxisPositionValues.Left : AxisPositionValues.Bottom },
                new NumberingFormat { FormatCode = "General", SourceLinked = false },
                new MajorTickMark { Val = TickMarkValues.None },
                new MinorTickMark { Val = TickMarkValues.None },
                new TickLabelPosition { Val = TickLabelPositionValues.Low },
                Line("7B8794"),
                Letters(style, style.Points),
                new CrossingAxis { Val = ValueAxisId },
                new Crosses { Val = CrossesValues.AutoZero },
                // Every name is shown, however many there are.
                new TickLabelSkip { Val = 1 },
                new NoMultiLevelLabels { Val = true }),
            new ValueAxis(
                new AxisId { Val = ValueAxisId },
                new Scaling(new Orientation { Val = OrientationValues.MinMax }),
                new Delete { Val = false },
                new AxisPosition { Val = isLying ? AxisPositionValues.Bottom : AxisPositionValues.Left },
                new MajorGridlines(Line(Grid)),
                AxisTitle(spec.ValueTitle, style, isLying),
                new NumberingFormat { FormatCode = FormatCode(spec), SourceLinked = false },
                new MajorTickMark { Val = TickMarkValues.None },
                new MinorTickMark { Val = TickMarkValues.None },
                new TickLabelPosition { Val = TickLabelPositionValues.NextTo },
                new ChartShapeProperties(new A.Outline(new A.NoFill())),
                Letters(style, style.Points),
                new CrossingAxis { Val = CategoryAxisId },
                new Crosses { Val = isLying ? CrossesValues.Maximum : CrossesValues.AutoZero },
                new CrossBetween { Val = CrossBetweenValues.Between }));
    }

    private static BarChart BarChart(ChartSpec spec, OfficeChartStyle style, bool isLying, bool labels)
    {
        var chart = new BarChart(
            new BarDirection { Val = isLying ? BarDirectionValues.Bar : BarDirectionValues.Column },
            new BarGrouping { Val = BarGroupingValues.Clustered },
            new VaryColors { Val = false });
        foreach (var (i, series) in spec.Series.Index())
        {
            chart.Append(new BarChartSeries(
                new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = (uint)i },
                new Order { Val = (uint)i },
                SeriesName(spec, style, i),
                new ChartShapeProperties(Fill(SeriesStyle.OfBar(i, spec.Series.Count).Color)),
                new InvertIfNegative { Val = false },
                Categories(spec, style),
                Figures(spec, style, series, i)));
        }

        chart.Append(Labels(spec, style, labels, DataLabelPositionValues.OutsideEnd), new GapWidth { Val = 60 }, new AxisId { Val = CategoryAxisId }, new AxisId { Val = ValueAxisId });
        return chart;
    }

    private static LineChart LineChart(ChartSpec spec, OfficeChartStyle style, bool labels)
    {
        var chart = new LineChart(new Grouping { Val = GroupingValues.Standard }, new VaryColors { Val = false });
        foreach (var (i, series) in spec.Series.Index())
        {
            var colour = SeriesStyle.OfLine(i).Color;
            chart.Append(new LineChartSeries(
                new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = (uint)i },
                new Order { Val = (uint)i },
                SeriesName(spec, style, i),
                new ChartShapeProperties(new A.Outline(Fill(colour)) { Width = 28575 }),
                new Marker(new Symbol { Val = s_markers[i % s_markers.Length] }, new Size { Val = 7 }, new ChartShapeProperties(Fill(colour))),
                Categories(spec, style),
                Figures(spec, style, series, i),
                new Smooth { Val = false }));
        }

        chart.Append(Labels(spec, style, labels, DataLabelPositionValues.Top), new ShowMarker { Val = true }, new AxisId { Val = CategoryAxisId }, new AxisId { Val = ValueAxisId });
        return chart;
    }

    private static DataLabels Labels(ChartSpec spec, OfficeChartStyle style, bool shown, DataLabelPositionValues place)
    {
        var labels = new DataLabels();
        if (shown)
        {
            labels.Append(
                new NumberingFormat { FormatCode = FormatCode(spec), SourceLinked = false }, new ChartShapeProperties(new A.NoFill()), Letters(style, style.Points), new DataLabelPosition { Val = place });
        }

        labels.Append(
            new ShowLegendKey { Val = false }, new ShowValue { Val = shown }, new ShowCategoryName { Val = false }, new ShowSeriesName { Val = false }, new ShowPercent { Val = false }, new ShowBubbleSize { Val = false });
        return labels;
    }

    private static SeriesText SeriesName(ChartSpec spec, OfficeChartStyle style, int i) => new(new StringReference(
        new Formula($"{Sheet(style)}!${XlsxCells.ColumnName(i + 1)}$1"),
        new StringCache(new PointCount { Val = 1 }, new StringPoint(new NumericValue(Clean(spec.Series[i].Name))) { Index = 0 })));

    private static CategoryAxisData Categories(ChartSpec spec, OfficeChartStyle style)
    {
        var cache = new StringCache(new PointCount { Val = (uint)spec.Categories.Count });
        foreach (var (i, category) in spec.Categories.Index())
            cache.Append(new StringPoint(new NumericValue(Clean(category))) { Index = (uint)i });
        return new CategoryAxisData(new StringReference(new Formula($"{Sheet(style)}!$A$2:$A${Number(spec.Categories.Count + 1)}"), cache));
    }

    private static Values Figures(ChartSpec spec, OfficeChartStyle style, ChartSeries series, int i)
    {
        var cache = new NumberingCache(new FormatCode(FormatCode(spec)), new PointCount { Val = (uint)series.Values.Count });
        foreach (var (at, value) in series.Values.Index())
            if (value is { } figure)
                cache.Append(new NumericPoint(new NumericValue(figure.ToString("R", CultureInfo.InvariantCulture))) { Index = (uint)at });
        var column = XlsxCells.ColumnName(i + 1);
        return new Values(new NumberReference(new Formula($"{Sheet(style)}!${column}$2:${column}${Number(series.Values.Count + 1)}"), cache));
    }

    private static Title Title(ChartSpec spec, OfficeChartStyle style) => Text<Title>(spec.Title, style, style.Points * 1.15, isBold: true, rotation: null);

    private static Title AxisTitle(string text, OfficeChartStyle style, bool isLying) => Text<Title>(text, style, style.Points, isBold: false, rotation: isLying ? null : -5400000);

    private static T Text<T>(string text, OfficeChartStyle style, double points, bool isBold, int? rotation)
        where T : OpenXmlCompositeElement, new()
    {
        var body = new A.BodyProperties();
        if (rotation is { } turned)
            (body.Rotation, body.Vertical) = (turned, A.TextVerticalValues.Horizontal);
        var title = new T();
        title.Append(
            new ChartText(new RichText(body, new A.ListStyle(), new A.Paragraph(
                new A.ParagraphProperties(new A.DefaultRunProperties()), new A.Run(Run<A.RunProperties>(style, points, isBold), new A.Text(Clean(text)))))),
            new Overlay { Val = false });
        return title;
    }

    private static TextProperties Letters(OfficeChartStyle style, double points) => new(
        new A.BodyProperties(), new A.ListStyle(), new A.Paragraph(new A.ParagraphProperties(Run<A.DefaultRunProperties>(style, points, isBold: false)), new A.EndParagraphRunProperties { Language = "vi-VN" }));

    private static T Run<T>(OfficeChartStyle style, double points, bool isBold)
        where T : A.TextCharacterPropertiesType, new()
    {
        var run = new T { Language = "vi-VN", FontSize = (int)(points * 100), Bold = isBold };
        run.Append(Fill(Ink), new A.LatinFont { Typeface = style.Font }, new A.EastAsianFont { Typeface = style.Font }, new A.ComplexScriptFont { Typeface = style.Font });
        return run;
    }

    private static ChartShapeProperties Line(string colour) => new(new A.Outline(Fill(colour)) { Width = 9525 });

    private static A.SolidFill Fill(string colour) => new(new A.RgbColorModelHex { Val = colour.TrimStart('#').ToUpperInvariant() });

    private static string FormatCode(ChartSpec spec) => spec.ValueFormat == ChartValueFormat.Percent ? "0.0%"
        : spec.Series.SelectMany(s => s.Values).Any(v => v is { } figure && figure != Math.Round(figure)) ? "#,##0.0" : "#,##0";

    private static string Sheet(OfficeChartStyle style) => $"'{style.Sheet ?? XlsxChartData.SheetName}'";

    private static string Clean(string text) => XlsxCells.WithoutControls(text);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
