using DienHinh.Analytics.Charts.Drawing;
using DienHinh.Analytics.Charts.Text;

namespace DienHinh.Analytics.Charts.Layout;

/// <summary>The series of a category on top of each other, or one after the other in rows where names are long. What is negative goes the other way.</summary>
internal sealed class StackedChart
{
    private readonly Picture picture;
    private readonly ChartSpec spec;
    private readonly ChartTheme theme;
    private bool hasPartialTotal;

    private StackedChart(Picture picture, ChartSpec spec, ChartTheme theme) => (this.picture, this.spec, this.theme) = (picture, spec, theme);

    /// <summary>Draws the chart and answers the notes that it needs below.</summary>
    public static IReadOnlyList<string> Draw(Picture picture, ChartSpec spec, ChartTheme theme, Box area)
    {
        var legend = Legend.Fit(spec, theme, area.Width, area.Height * 0.35);
        legend?.Draw(picture, area.X, area.Y);
        var room = legend is null ? area : area.Less(top: legend.Height + theme.Gap);
        var chart = new StackedChart(picture, spec, theme);
        return chart.DrawUpright(room) ?? chart.DrawRows(room);
    }

    private int Categories => spec.Categories.Count;

    // The ends of all stacks, which the axis must hold.
    private List<double> Ends => [.. Enumerable.Range(0, Categories).SelectMany(i => new[] { Reach(i, v => v > 0), Reach(i, v => v < 0) }), .. spec.Lines.Select(line => line.Value)];

    private double Reach(int category, Func<double, bool> which) => spec.Series.Select(series => series.Values[category]).OfType<double>().Where(which).Sum();

    private List<string>? DrawUpright(Box room)
    {
        var ends = Ends;
        AxisTicks Ticks(double height) => AxisTicks.For(ends, fromZero: true, Math.Clamp((int)(height / (theme.Quiet.LineHeight * 2.2)), 1, 6));
        var axisWidth = UprightPlot.AxisWidth(spec, theme, Ticks(room.Height));
        var slot = (room.Width - axisWidth) / Categories;
        var labels = CategoryLabels.All(spec, theme, slot);
        if (!labels.IsWhole)
        {
            if (!spec.Categories.All(category => category.All(char.IsAsciiDigit)))
                return null;
            labels = CategoryLabels.Thinned(spec, theme, room.Width - axisWidth);
        }

        var box = room.Less(axisWidth, UprightPlot.TitleHeight(theme), 0, labels.Height + theme.Gap);
        var plot = new UprightPlot(box, Ticks(box.Height));
        plot.DrawAxis(picture, spec, theme, room.X);
        double X(double at) => box.X + (at + 0.5) * slot;
        labels.Draw(picture, spec, i => X(i), box.Bottom + theme.Gap);
        var lines = new ReferenceLines(picture, spec, theme, plot, X);
        lines.Draw();
        var width = Math.Min(slot * 0.62, 90 * theme.Scale);
        foreach (var i in Enumerable.Range(0, Categories))
        {
            var left = X(i) - width / 2;
            Segments(i, (series, from, to) =>
            {
                var segment = Box.Between(left, plot.Y(from), left + width, plot.Y(to));
                Pointing.Value(picture, spec, series, i, () => Segment(series, segment, to - from));
            });
            if (IsEmpty(i))
                Marks.Gap(picture, theme, Box.Between(left, plot.Y(0), left + width, Math.Max(plot.Y(0) - 14 * theme.Scale, box.Y)));
            else
                Total(i, new TextShape("", X(i), plot.Y(Reach(i, v => v > 0)) - 0.4 * theme.Value.Size, TextAnchor.Middle, theme.Value, TextRole.Value), slot);
        }

        return [.. Notes(), .. lines.Name()];
    }

    private List<string> DrawRows(Box room)
    {
        var widest = Enumerable.Range(0, Categories).Max(i => theme.Value.Width(ChartWords.Number(Reach(i, v => v > 0), spec.ValueFormat) + "+")) + 2 * theme.Gap;
        var plot = RowPlot.Fit(picture, spec, theme, room, Ends, fromZero: true, 0, widest);
        plot.Draw();
        foreach (var i in Enumerable.Range(0, plot.Rows.Shown))
        {
            var (top, bottom) = (plot.Y(i) - plot.Bar / 2, plot.Y(i) + plot.Bar / 2);
            Segments(i, (series, from, to) => Pointing.Value(picture, spec, series, i, () => Segment(series, Box.Between(plot.X(from), top, plot.X(to), bottom), to - from)));
            if (IsEmpty(i))
                Marks.Gap(picture, theme, Box.Between(plot.X(0), top, Math.Min(plot.X(0) + 22 * theme.Scale, plot.Plot.Right), bottom));
            else if (plot.Value is not null)
                plot.Write(TotalText(i), plot.X(Reach(i, v => v > 0)) + theme.Gap, i, TextAnchor.Start);
        }

        List<string> notes = [.. Notes(), .. spec.Lines.Select(line => $"{line.Label}: {ChartWords.Number(line.Value, spec.ValueFormat)}.")];
        return plot.Rows.Shown == Categories ? notes : [.. notes, ChartWords.Truncated(spec.Language, plot.Rows.Shown, Categories)];
    }

    private bool IsEmpty(int category) => spec.Series.All(series => series.Values[category] is null);

    private void Segments(int category, Action<int, double, double> draw)
    {
        double up = 0, down = 0;
        for (var j = 0; j < spec.Series.Count; j++)
        {
            if (spec.Series[j].Values[category] is not { } v || v == 0)
                continue;
            var from = v > 0 ? up : down;
            draw(j, from, from + v);
            if (v > 0) up += v;
            else down += v;
        }
    }

    private void Segment(int series, Box box, double value)
    {
        var style = theme.Part(series, spec.Series.Count);
        Marks.Bar(picture, style, box, theme.Scale);
        // A seam, so that neighbours of like lightness stay two.
        picture.Add(new BoxShape(box, null, new Stroke(picture.Background, 0.8 * theme.Scale)));
        var isPlain = style.Pattern == FillPattern.Plain;
        var text = theme.Value with { Size = theme.Value.Size * 0.9, Halo = !isPlain, Color = isPlain ? ChartColors.InkOn(style.Color) : theme.Colors.Ink };
        var words = ChartWords.Number(value, spec.ValueFormat);
        if (box.Height >= 1.5 * text.Size && box.Width >= text.Width(words) + theme.Gap)
            picture.Text(words, box.CenterX, box.CenterY + text.Size * 0.36, TextAnchor.Middle, text, TextRole.Value);
    }

    // A whole of which parts are missing is at least what is there, and says so.
    private string TotalText(int category)
    {
        var isPartial = spec.Series.Any(series => series.Values[category] is null);
        hasPartialTotal |= isPartial;
        return ChartWords.Number(Reach(category, _ => true), spec.ValueFormat) + (isPartial ? "+" : "");
    }

    private void Total(int category, TextShape place, double room)
    {
        var words = TotalText(category);
        if (spec.Series.Count > 1 && place.Style.Width(words) <= room * 0.96)
            picture.Add(place with { Text = words, Style = place.Style with { Weight = FontWeight.Bold } });
    }

    private IEnumerable<string> Notes()
    {
        if (ChartWords.Gaps(spec, "") is { } gaps)
            yield return gaps;
        if (hasPartialTotal)
            yield return spec.Language["Dấu + sau số cộng: có phần chưa báo cáo, số thật bằng hoặc lớn hơn.", "+ after a total: a part is not reported, the true figure is as large or larger."];
    }
}
