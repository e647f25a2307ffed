using System.Collections.Concurrent;
using System.Globalization;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition.Guessing;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Recognition;

/// <summary>Which unit below another a text may name that none is called by.</summary>
public sealed partial class UnitFinder
{
    // A year more or less for each sender is few; days that a caller makes up are not kept without end.
    private const int MostModels = 64;

    private readonly ConcurrentDictionary<(string Within, DateOnly From, DateOnly To), NameModel> _models = new();

    /// <summary>The units below another that the text may mean, the likeliest first.</summary>
    public IReadOnlyList<NameGuess> GuessBelow(Unit within, string text, DateOnly from, DateOnly to)
    {
        var asked = (within.Id, from, to);
        if (!_models.TryGetValue(asked, out var model))
        {
            model = new NameModel(LearnedBelow(within, from, to), NameWeights.Units);
            if (_models.Count < MostModels) _models[asked] = model;
        }

        return model.Rank(PreparedKey(text));
    }

    /// <summary>The unit below another that the text names, as rules read it, else the likeliest to choose from.</summary>
    public UnitNameMatch NearestBelow(Unit within, string text, DateOnly from, DateOnly to)
    {
        var read = Below(within, text, from, to);
        if (read.Unit is not null) return read;
        // Nothing is near to a place in a district that is not known.
        if (PlaceText.Of(Spell(HeaderFinder.Tidy(text))) is { Parts.Count: > 1 } place)
        {
            if (ScopeOf(within, place, from, to) is not var (scope, name)) return Nobody;
            (within, text) = (scope, name);
        }

        return new UnitNameMatch(null, false, [.. GuessBelow(within, text, from, to).Where(g => g.IsWorthShowing).Take(NameGuess.MostShown).Select(g => _register.Find(g.Id) is { } unit ? Told(unit) : g.Name)]);
    }

    /// <summary>The unit's name as a choice among others: where several units bear it, with what lies above it and until or from when it existed.</summary>
    public string Told(Unit unit) => _byName[TextKey.Exact(unit.Name)].Skip(1).Any() ? InFull(unit) : unit.Name;

    /// <summary>"Phường Bảo An, Thành phố Phan Rang-Tháp Chàm, Tỉnh Ninh Thuận (đến 30/06/2025)".</summary>
    public string InFull(Unit unit)
    {
        var names = string.Join(", ", _register.Ancestors(unit).Prepend(unit).Select(u => u.Name));
        return (unit.ValidFrom, unit.ValidTo) switch
        {
            ({ } from, { } to) => $"{names} (từ {Day(from)} đến {Day(to)})",
            ({ } from, null) => $"{names} (từ {Day(from)})",
            (null, { } to) => $"{names} (đến {Day(to)})",
            _ => names,
        };
    }

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>What a model of the units below another learns from: each by its full and its bare name.</summary>
    internal IEnumerable<LearnedName> LearnedBelow(Unit within, DateOnly from, DateOnly to) => Under(within, from, to)
        .SelectMany(u => new[] { new LearnedName(u.Id, u.Name, TextKey.Exact(u.Name)), new LearnedName(u.Id, u.Name, TextKey.Exact(BareName(u))) });

    /// <summary>The key by which the model compares a text: ranks spelled out.</summary>
    internal static string PreparedKey(string text) => TextKey.Exact(Spell(HeaderFinder.Tidy(text)));

    private IEnumerable<Unit> Under(Unit within, DateOnly from, DateOnly to) =>
        _register.All.Where(u => u.Level is UnitLevel.District or UnitLevel.Commune && u.Id != within.Id && u.ExistsDuring(from, to) && _register.IsWithin(u, within.Id));
}
