using DienHinh.Analytics.Names;

namespace DienHinh.Analytics.Documents;

/// <summary>Which review (sơ kết, tổng kết) is reported on.</summary>
/// <param name="Plan">Plan id.</param>
/// <param name="Review">Id of the review; null means the plan's last one.</param>
/// <param name="Names">How names of persons are shown.</param>
/// <param name="WithSources">Whether the rows behind the reports are wanted with them.</param>
public sealed record ReviewRequest(string Plan, string? Review = null, NamesShown Names = NamesShown.Full, bool WithSources = false)
{
    /// <summary>The word for the whole report, in addresses and on the command line.</summary>
    public const string ReportName = "review";

    /// <summary>The word for its slides.</summary>
    public const string DeckName = "deck";
}
