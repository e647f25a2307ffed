using System.Globalization;
using DienHinh.Analytics.Charts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using A = DocumentFormat.OpenXml.Drawing;

namespace DienHinh.Analytics.Exports;

/// <summary>The series of a native chart with the cells that hold their figures: bars first, then lines and limits over them.</summary>
internal sealed class OfficeChartSeries(ChartSpec spec, OfficePlot plot, OfficeChartStyle style)
{
    private const int MostLabels = 30;

    private static readonly MarkerStyleValues[] s_markers = [MarkerStyleValues.Circle, MarkerStyleValues.Square, MarkerStyleValues.Triangle, MarkerStyleValues.Diamond];

    private readonly bool _hasLabels = plot.Series.Where(s => s.Mark is OfficeMark.Bar or OfficeMark.Line).Sum(s => s.Values.Count(v => v is not null)) <= MostLabels;

    /// <summary>How the value axis writes numbers.</summary>
    public string FormatCode { get; } = spec.ValueFormat == ChartValueFormat.Percent ? "0.0%"
        : spec.Series.SelectMany(s => s.Values).Any(v => v is { } figure && figure != Math.Round(figure)) ? "#,##0.0" : "#,##0";

    /// <summary>The charts of the plot area, which share its axes.</summary>
    public IEnumerable<OpenXmlCompositeElement> Groups()
    {
        var bars = plot.Series.Index().Where(s => s.Item.Mark is OfficeMark.Bar or OfficeMark.Base).ToList();
        var lines = plot.Series.Index().Where(s => s.Item.Mark is OfficeMark.Line or OfficeMark.Limit).ToList();
        if (bars.Count > 0)
            yield return Bars(bars);
        if (lines.Count > 0)
            yield return Lines(lines);
    }

    private BarChart Bars(List<(int Index, OfficeSeries Item)> bars)
    {
        var chart = new BarChart(
            new BarDirection { Val = plot.IsLying ? BarDirectionValues.Bar : BarDirectionValues.Column },
            new BarGrouping { Val = plot.IsStacked ? BarGroupingValues.Stacked : BarGroupingValues.Clustered },
            new VaryColors { Val = false });
        foreach (var (i, series) in bars)
        {
            var bar = new BarChartSeries(
                new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = (uint)i },
                new Order { Val = (uint)i },
                Name(series, i),
                series.Mark == OfficeMark.Base ? new ChartShapeProperties(new A.NoFill(), new A.Outline(new A.NoFill())) : new ChartShapeProperties(OfficeChart.Fill(series.Colour)),
                new InvertIfNegative { Val = false });
            foreach (var at in series.Short)
                bar.Append(new DataPoint(new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = (uint)at }, new InvertIfNegative { Val = false }, new Bubble3D { Val = false }, new ChartShapeProperties(OfficeChart.Fill(OfficePlot.ShortColour))));
            // The parts of a stack have their figures within them, where their colour says how they are read.
            bar.Append(Labels(series, plot.IsStacked ? DataLabelPositionValues.Center : DataLabelPositionValues.OutsideEnd, plot.IsStacked ? ChartColors.InkOn(series.Colour) : null), Categories(), Figures(series, i));
            chart.Append(bar);
        }

        chart.Append(new GapWidth { Val = 60 });
        if (plot.IsStacked)
            chart.Append(new Overlap { Val = 100 });
        chart.Append(new AxisId { Val = OfficeChart.CategoryAxisId }, new AxisId { Val = OfficeChart.ValueAxisId });
        return chart;
    }

    private LineChart Lines(List<(int Index, OfficeSeries Item)> lines)
    {
        var chart = new LineChart(new Grouping { Val = GroupingValues.Standard }, new VaryColors { Val = false });
        foreach (var (i, series) in lines)
        {
            var outline = new A.Outline(OfficeChart.Fill(series.Colour)) { Width = 28575 };
            if (series.Mark == OfficeMark.Limit)
                outline.Append(new A.PresetDash { Val = A.PresetLineDashValues.Dash });
            chart.Append(new LineChartSeries(
                new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = (uint)i },
                new Order { Val = (uint)i },
                Name(series, i),
                new ChartShapeProperties(outline),
                series.Mark == OfficeMark.Limit && plot.Categories.Count > 1 ? new Marker(new Symbol { Val = MarkerStyleValues.None })
                    // A line over one category has no length.
                    : series.Mark == OfficeMark.Limit ? new Marker(new Symbol { Val = MarkerStyleValues.Dash }, new Size { Val = 72 }, new ChartShapeProperties(OfficeChart.Fill(series.Colour)))
                    : new Marker(new Symbol { Val = s_markers[i % s_markers.Length] }, new Size { Val = 7 }, new ChartShapeProperties(OfficeChart.Fill(series.Colour))),
                Labels(series, DataLabelPositionValues.Top, null),
                Categories(),
                Figures(series, i),
                new Smooth { Val = false }));
        }

        chart.Append(new ShowMarker { Val = true }, new AxisId { Val = OfficeChart.CategoryAxisId }, new AxisId { Val = OfficeChart.ValueAxisId });
        return chart;
    }

    private DataLabels Labels(OfficeSeries series, DataLabelPositionValues place, string? ink)
    {
        var labels = new DataLabels();
        var isShown = _hasLabels && series.Mark is OfficeMark.Bar or OfficeMark.Line && series.LabelFormat != "";
        if (isShown)
        {
            labels.Append(
                new NumberingFormat { FormatCode = series.LabelFormat ?? FormatCode, SourceLinked = false }, new ChartShapeProperties(new A.NoFill()), OfficeChart.Letters(style, style.Points, ink), new DataLabelPosition { Val = place });
        }

        labels.Append(
            new ShowLegendKey { Val = false }, new ShowValue { Val = isShown }, new ShowCategoryName { Val = false }, new ShowSeriesName { Val = false }, new ShowPercent { Val = false }, new ShowBubbleSize { Val = false });
        return labels;
    }

    // What stands in no legend has a blank name of its own: programs do not agree on which entry of a legend a chart leaves out.
    private SeriesText Name(OfficeSeries series, int i) => !series.IsNamed ? new(new NumericValue(" ")) : new(new StringReference(
        new Formula($"{Sheet}!${XlsxCells.ColumnName(i + 1)}$1"),
        new StringCache(new PointCount { Val = 1 }, new StringPoint(new NumericValue(XlsxCells.WithoutControls(series.Name))) { Index = 0 })));

    private CategoryAxisData Categories()
    {
        var cache = new StringCache(new PointCount { Val = (uint)plot.Categories.Count });
        foreach (var (i, category) in plot.Categories.Index())
            cache.Append(new StringPoint(new NumericValue(XlsxCells.WithoutControls(category))) { Index = (uint)i });
        return new CategoryAxisData(new StringReference(new Formula($"{Sheet}!$A$2:$A${Number(plot.Categories.Count + 1)}"), cache));
    }

    private Values Figures(OfficeSeries series, int i)
    {
        var cache = new NumberingCache(new FormatCode(FormatCode), new PointCount { Val = (uint)series.Values.Count });
        foreach (var (at, value) in series.Values.Index())
            if (value is { } figure)
                cache.Append(new NumericPoint(new NumericValue(figure.ToString("R", CultureInfo.InvariantCulture))) { Index = (uint)at });
        var column = XlsxCells.ColumnName(i + 1);
        return new Values(new NumberReference(new Formula($"{Sheet}!${column}$2:${column}${Number(series.Values.Count + 1)}"), cache));
    }

    private string Sheet => $"'{style.Sheet ?? XlsxChartData.SheetName}'";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
