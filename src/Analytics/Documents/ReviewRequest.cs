namespace DienHinh.Analytics.Documents;

/// <summary>How names of persons and households are shown in a document.</summary>
public enum NamesShown
{
    /// <summary>As reported.</summary>
    Full,

    /// <summary>"N.V.A.", for public versions.</summary>
    Initials,

    /// <summary>Left out, for public versions.</summary>
    None,
}

/// <summary>Which review (sơ kết, tổng kết) is reported on.</summary>
/// <param name="Plan">Plan id.</param>
/// <param name="Review">Id of the review; null means the plan's last one.</param>
/// <param name="Names">How names of persons are shown.</param>
public sealed record ReviewRequest(string Plan, string? Review = null, NamesShown Names = NamesShown.Full)
{
    /// <summary>The word for the whole report, in addresses and on the command line.</summary>
    public const string ReportName = "review";

    /// <summary>The word for its slides.</summary>
    public const string DeckName = "deck";
}
