namespace DienHinh.Ingest.Recognition.Guessing;

/// <summary>A name with its meaning, as the model learns it.</summary>
/// <param name="Id">What it means.</param>
/// <param name="Name">As people write it.</param>
/// <param name="Key">Its key, without the words that surround names.</param>
public sealed record LearnedName(string Id, string Name, string Key);

/// <summary>A meaning that a spelling may have.</summary>
/// <param name="Id">The meaning.</param>
/// <param name="Name">The known name of it that is most like the spelling.</param>
/// <param name="Chance">How likely it is the one meant, 0 to 1: of spellings with 0.8 four in five mean what is said.</param>
public sealed record NameGuess(string Id, string Name, double Chance)
{
    /// <summary>Most meanings that one is asked to choose from.</summary>
    public const int MostShown = 3;

    private const double Least = 0.05;

    /// <summary>Whether it is likely enough to be worth a person's look.</summary>
    public bool IsWorthShowing => Chance >= Least;

    /// <summary>The chance in percent, 1 to 99: a guess is never certain.</summary>
    public int Percent => Math.Clamp((int)Math.Round(100 * Chance), 1, 99);
}
