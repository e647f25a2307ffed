using DienHinh.Analytics.Charts.Drawing;

namespace DienHinh.Analytics.Charts.Layout;

/// <summary>What was to be reached in each category (đường chỉ tiêu): a dashed step across an upright chart, broken where nothing was asked for.</summary>
/// <param name="half">Half the width of a step.</param>
internal sealed class TargetSteps(Picture picture, ChartSpec spec, ChartTheme theme, UprightPlot plot, Func<double, double> x, double half)
{
    private IReadOnlyList<double?> Values => spec.Targets?.Values ?? [];

    /// <summary>Draws the step.</summary>
    public void Draw()
    {
        var path = new PathData();
        for (var i = 0; i < Values.Count; i++)
        {
            if (Values[i] is not { } value)
                continue;
            // Neighbours are joined by an upright part; after a gap the step begins anew.
            if (i > 0 && Values[i - 1] is not null)
                path.LineTo(Left(i), plot.Y(value));
            else
                path.MoveTo(Left(i), plot.Y(value));
            path.LineTo(Right(i), plot.Y(value));
        }

        if (path.ToString() is { Length: > 0 } data)
            picture.Add(new PathShape(data, null, theme.Target));
    }

    /// <summary>Names the step where it has room; answers a note where it has none.</summary>
    public IEnumerable<string> Name()
    {
        var steps = Enumerable.Range(0, Values.Count).Where(i => Values[i] is not null).ToList();
        if (spec.Targets is not { } targets || steps.Count == 0)
            return [];
        var inside = Box.Between(plot.Plot.X, plot.Plot.Y - UprightPlot.TitleHeight(theme), plot.Plot.Right, plot.Plot.Bottom);
        var style = theme.Note with { Halo = true, Color = theme.TargetInk };
        // The newest step first: it is the one that readers look for.
        var places = steps.AsEnumerable().Reverse().SelectMany(i => new[]
        {
            new TextShape(targets.Name, Right(i), plot.Y(Values[i]!.Value) - 0.45 * style.Size, TextAnchor.End, style, TextRole.Mark),
            new TextShape(targets.Name, Right(i), plot.Y(Values[i]!.Value) + 1.15 * style.Size, TextAnchor.End, style, TextRole.Mark),
            new TextShape(targets.Name, Left(i), plot.Y(Values[i]!.Value) - 0.45 * style.Size, TextAnchor.Start, style, TextRole.Mark),
        });
        return picture.TryText(inside, [.. places]) ? [] : [spec.Language["Đường gạch bậc thang", "Dashed steps"] + $": {targets.Name}."];
    }

    private double Left(int i) => Math.Max(x(i) - half, plot.Plot.X);

    private double Right(int i) => Math.Min(x(i) + half, plot.Plot.Right);
}
