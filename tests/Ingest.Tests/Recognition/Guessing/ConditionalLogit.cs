namespace DienHinh.Ingest.Tests.Recognition.Guessing;

/// <summary>A choice that was made: what speaks for each alternative, and which one was right.</summary>
/// <param name="Traits">One row for each alternative.</param>
/// <param name="Chosen">The row that was right.</param>
internal sealed record Choice(double[][] Traits, int Chosen);

/// <summary>Fits a conditional logit (McFadden 1974) by Newton's method on the likelihood less half the penalty times the squared weights.</summary>
internal static class ConditionalLogit
{
    private const int Steps = 40;

    public static double[] Fit(IReadOnlyList<Choice> choices, double penalty)
    {
        var size = choices[0].Traits[0].Length;
        var weights = new double[size];
        for (var step = 0; step < Steps; step++)
        {
            var slope = Array.ConvertAll(weights, w => -penalty * w);
            var curve = new double[size, size];
            for (var i = 0; i < size; i++) curve[i, i] = penalty;
            foreach (var choice in choices)
            {
                var chances = Chances(weights, choice.Traits);
                var mean = new double[size];
                for (var a = 0; a < chances.Length; a++)
                    for (var i = 0; i < size; i++) mean[i] += chances[a] * choice.Traits[a][i];
                for (var i = 0; i < size; i++) slope[i] += choice.Traits[choice.Chosen][i] - mean[i];
                for (var a = 0; a < chances.Length; a++)
                {
                    if (chances[a] < 1e-9) continue;
                    for (var i = 0; i < size; i++)
                        for (var j = 0; j < size; j++) curve[i, j] += chances[a] * (choice.Traits[a][i] - mean[i]) * (choice.Traits[a][j] - mean[j]);
                }
            }

            var move = Solve(curve, slope);
            // Far from the top a whole step may overshoot.
            var length = Math.Min(1, 5 / Math.Max(1e-12, move.Max(Math.Abs)));
            for (var i = 0; i < size; i++) weights[i] += length * move[i];
            if (move.Max(Math.Abs) < 1e-9) break;
        }

        return weights;
    }

    /// <summary>The chance of each alternative.</summary>
    public static double[] Chances(IReadOnlyList<double> weights, double[][] traits)
    {
        var scores = Array.ConvertAll(traits, row => row.Select((x, i) => x * weights[i]).Sum());
        var top = scores.Max();
        var parts = Array.ConvertAll(scores, s => Math.Exp(s - top));
        var sum = parts.Sum();
        return Array.ConvertAll(parts, p => p / sum);
    }

    private static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        var (a, b) = ((double[,])matrix.Clone(), (double[])right.Clone());
        for (var column = 0; column < size; column++)
        {
            var pivot = Enumerable.Range(column, size - column).MaxBy(r => Math.Abs(a[r, column]));
            for (var j = 0; j < size; j++) (a[column, j], a[pivot, j]) = (a[pivot, j], a[column, j]);
            (b[column], b[pivot]) = (b[pivot], b[column]);
            for (var row = column + 1; row < size; row++)
            {
                var factor = a[row, column] / a[column, column];
                for (var j = column; j < size; j++) a[row, j] -= factor * a[column, j];
                b[row] -= factor * b[column];
            }
        }

        for (var row = size - 1; row >= 0; row--)
        {
            for (var j = row + 1; j < size; j++) b[row] -= a[row, j] * b[j];
            b[row] /= a[row, row];
        }

        return b;
    }
}
