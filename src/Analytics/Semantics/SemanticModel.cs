namespace DienHinh.Analytics.Semantics;

/// <summary>Everything that may be asked: the only source of identifiers for SQL.</summary>
/// <param name="Dimensions">What figures can be grouped and filtered by.</param>
/// <param name="Measures">What can be computed.</param>
public sealed record SemanticModel(IReadOnlyList<Dimension> Dimensions, IReadOnlyList<Measure> Measures)
{
    /// <summary>The model of this product.</summary>
    public static SemanticModel Default { get; } =
        new([.. ReportingModel.Dimensions, .. ExemplarModel.Dimensions, .. MovementModel.Dimensions, .. RegisterModel.Dimensions, .. EntryModel.Dimensions],
            [.. ExemplarModel.Measures, .. RegisterModel.Measures, .. EntryModel.Measures, .. TargetModel.Measures, .. MovementModel.Measures, .. ReportingModel.Measures]);

    /// <summary>The dimension of this name, or null. Names are exact: case matters.</summary>
    public Dimension? FindDimension(string name) => Dimensions.FirstOrDefault(d => string.Equals(d.Name, name, StringComparison.Ordinal));

    /// <summary>The measure of this name, or null.</summary>
    public Measure? FindMeasure(string name) => Measures.FirstOrDefault(m => string.Equals(m.Name, name, StringComparison.Ordinal));
}
