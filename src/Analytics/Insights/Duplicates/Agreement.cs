namespace DienHinh.Analytics.Insights.Duplicates;

/// <summary>How far two subjects agree: a level for each thing compared, -1 where one of them does not say.</summary>
/// <param name="Name">3 letter for letter, 2 but for accents or order, 1 alike, 0 not.</param>
/// <param name="Unit">3 the same unit, 2 one district, 1 one province, 0 else.</param>
/// <param name="Place">1 the same, 0 another.</param>
/// <param name="Position">1 the same, 0 another.</param>
internal readonly record struct Agreement(int Name, int Unit, int Place, int Position)
{
    /// <summary>How many levels each comparison has.</summary>
    public static IReadOnlyList<int> Levels { get; } = [4, 4, 2, 2];

    /// <summary>The level of one comparison.</summary>
    public int this[int comparison] => comparison switch { 0 => Name, 1 => Unit, 2 => Place, _ => Position };
}
