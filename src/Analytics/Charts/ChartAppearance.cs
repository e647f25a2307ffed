namespace DienHinh.Analytics.Charts;

/// <summary>On what a picture is drawn.</summary>
public enum ChartAppearance
{
    /// <summary>White, for paper and most screens.</summary>
    Light,

    /// <summary>Nearly black, for a dark screen or hall.</summary>
    Dark,
}
