using System.Globalization;
using DienHinh.Analytics.Units;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Reference;

namespace DienHinh.Analytics.Tests.Units;

/// <summary>A country made up by chance: at each of two reforms some units go on, others merge, and some are divided.</summary>
internal sealed class RandomRegister
{
    private static readonly DateOnly[] s_reforms = [new(2023, 1, 1), new(2025, 7, 1)];

    private readonly List<Unit> _units = [new("19", "Tỉnh", UnitLevel.Province, null, null, null)];
    private readonly List<Succession> _steps = [];
    private readonly Random _random;

    public RandomRegister(int seed)
    {
        _random = new Random(seed);
        var alive = Enumerable.Range(100, 12).Select(i => new Unit(i.ToString(CultureInfo.InvariantCulture), $"Xã {i}", UnitLevel.Commune, "19", null, null)).ToList();
        foreach (var day in s_reforms)
            alive = Reform(alive, day);
        _units.AddRange(alive);
        Register = new(_units, _steps);
        Figures = _units.Skip(1).ToDictionary(u => u.Id, _ => _random.Next(0, 50), StringComparer.Ordinal);
    }

    public UnitRegister Register { get; }

    /// <summary>What each unit reported, at whatever time it existed.</summary>
    public IReadOnlyDictionary<string, int> Figures { get; }

    /// <summary>A day before, between or after the reforms.</summary>
    public static IReadOnlyList<DateOnly> Days { get; } = [new(2022, 12, 31), new(2024, 5, 5), new(2025, 7, 1)];

    /// <summary>Weights for every unit, forward and back.</summary>
    public Division Weights() => new(DivisionRule.ByWeights, Weights: _units.ToDictionary(
        u => u.Id,
        u => (IReadOnlyDictionary<string, decimal>)_steps.Where(s => s.UnitId == u.Id).Select(s => s.SuccessorId)
            .Concat(_steps.Where(s => s.SuccessorId == u.Id).Select(s => s.UnitId))
            .ToDictionary(id => id, _ => (decimal)_random.Next(1, 9), StringComparer.Ordinal),
        StringComparer.Ordinal));

    private List<Unit> Reform(List<Unit> before, DateOnly day)
    {
        var after = Enumerable.Range(0, 6).Select(i => new Unit($"{day.Year}{i}", $"Xã mới {i}", UnitLevel.Commune, "19", day, null)).ToList();
        var stay = new List<Unit>();
        foreach (var unit in before)
        {
            if (_random.Next(4) == 0)
            {
                stay.Add(unit);
                continue;
            }

            var takers = after.OrderBy(_ => _random.Next()).Take(_random.Next(3) == 0 ? _random.Next(2, 4) : 1).ToList();
            _units.Add(unit with { ValidTo = day.AddDays(-1) });
            _steps.AddRange(takers.Select(t => new Succession(unit.Id, t.Id, day, takers.Count > 1)));
        }

        // A new unit that nobody went into was never made.
        return [.. stay, .. after.Where(a => _steps.Exists(s => s.SuccessorId == a.Id))];
    }
}
