using System.Globalization;

namespace DienHinh.Ingest.Tests.Recognition.Guessing;

/// <summary>What a matcher says of a spelling.</summary>
/// <param name="Taken">What it takes the spelling for without asking; null where it asks.</param>
/// <param name="Ranked">What it may mean, the likeliest first, with chances where the matcher has any.</param>
/// <param name="HasChances">Whether the chances say anything.</param>
internal sealed record NameAnswer(string? Taken, IReadOnlyList<(string Id, double Chance)> Ranked, bool HasChances)
{
    public double ChanceOfNone => Math.Max(0, 1 - Ranked.Sum(r => r.Chance));
}

/// <summary>How well a matcher did.</summary>
internal sealed class NameScore
{
    private const int Bins = 10;
    private const double LeastChance = 1e-6;

    private readonly List<(double Chance, bool IsRight)> _likeliest = [];
    private readonly List<double> _losses = [];
    private int _meaning, _first, _three, _none, _noneTold, _right, _wrong;

    public double First => (double)_first / _meaning;

    public double AmongThree => (double)_three / _meaning;

    public double NoneTold => (double)_noneTold / _none;

    public int TakenRight => _right;

    public int TakenWrong => _wrong;

    public double LogLoss => _losses.Average();

    /// <summary>Expected calibration error: how far chance and share of right answers are apart, on average over ten bins of the likeliest answer's chance.</summary>
    public double CalibrationError => _likeliest.GroupBy(l => Math.Min(Bins - 1, (int)(l.Chance * Bins)))
        .Sum(g => Math.Abs(g.Average(l => l.Chance) - g.Average(l => l.IsRight ? 1.0 : 0)) * g.Count()) / _likeliest.Count;

    public void Add(string? meant, NameAnswer answer)
    {
        if (meant is null)
        {
            _none++;
            if (answer.HasChances ? answer.ChanceOfNone > 0.5 : answer.Ranked.Count == 0) _noneTold++;
        }
        else
        {
            _meaning++;
            if (answer.Ranked.Take(1).Any(r => r.Id == meant)) _first++;
            if (answer.Ranked.Take(3).Any(r => r.Id == meant)) _three++;
        }

        if (answer.Taken is not null && answer.Taken == meant) _right++;
        if (answer.Taken is not null && answer.Taken != meant) _wrong++;
        if (!answer.HasChances) return;
        var ofMeant = meant is null ? answer.ChanceOfNone : answer.Ranked.FirstOrDefault(r => r.Id == meant).Chance;
        _losses.Add(-Math.Log(Math.Max(LeastChance, ofMeant)));
        var top = answer.Ranked.Count > 0 ? answer.Ranked[0] : default;
        _likeliest.Add(answer.ChanceOfNone > top.Chance ? (answer.ChanceOfNone, meant is null) : (top.Chance, top.Id == meant));
    }

    public void Add(NameScore other)
    {
        _likeliest.AddRange(other._likeliest);
        _losses.AddRange(other._losses);
        (_meaning, _first, _three, _none, _noneTold) = (_meaning + other._meaning, _first + other._first, _three + other._three, _none + other._none, _noneTold + other._noneTold);
        (_right, _wrong) = (_right + other._right, _wrong + other._wrong);
    }

    public string Line(string names, string matcher)
    {
        var scores = _losses.Count > 0 ? string.Create(CultureInfo.InvariantCulture, $"{LogLoss:F3} | {100 * CalibrationError:F1} %") : "- | -";
        return string.Create(CultureInfo.InvariantCulture, $"| {names} | {matcher} | {_meaning + _none} | {100 * First:F1} % | {100 * AmongThree:F1} % | {100 * NoneTold:F1} % | {_right} | {_wrong} | {scores} |");
    }
}
