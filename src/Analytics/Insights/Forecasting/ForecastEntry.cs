namespace DienHinh.Analytics.Insights.Forecasting;

/// <summary>How likely a number is reached, in words that a reader may use.</summary>
public enum Outlook
{
    /// <summary>Too few reports to say anything.</summary>
    TooLittle,

    /// <summary>The plan sets no number.</summary>
    NoTarget,

    /// <summary>The plan sets a number, for a unit that the one who asks does not see.</summary>
    NotShown,

    /// <summary>All years are reported and the number is reached.</summary>
    Reached,

    /// <summary>All years are reported and the number is not reached.</summary>
    Missed,

    /// <summary>Nine chances in ten or more.</summary>
    VeryLikely,

    /// <summary>Seven in ten or more.</summary>
    Likely,

    /// <summary>Between three and seven in ten.</summary>
    Open,

    /// <summary>Three in ten or fewer.</summary>
    Unlikely,

    /// <summary>One in ten or fewer.</summary>
    VeryUnlikely,
}

/// <summary>Will the number be reached at the review (sẽ đạt chỉ tiêu không)?</summary>
/// <param name="Item">The item, "plan/letter"; of an owner's items together the id of the owner.</param>
/// <param name="ItemName">As printed; or the owner's name.</param>
/// <param name="Kind">The kind that the number is for; null for any.</param>
/// <param name="Owners">Who leads it, or null.</param>
/// <param name="Unit">The unit forecast; null for all units of the plan together, for which the number is set.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="FromYear">First year counted.</param>
/// <param name="ToYear">Last year counted.</param>
/// <param name="Recognised">Recognised so far in the years reported.</param>
/// <param name="GapYears">Unit-years without a complete report, which are forecast: never counted as 0.</param>
/// <param name="Target">The number to reach over these years; null where the plan sets none, or one for a unit that is not seen.</param>
/// <param name="Median">The middle of what is expected in all; null where there is too little to say.</param>
/// <param name="Low">Lower end of the 80 % range.</param>
/// <param name="High">Upper end of it.</param>
/// <param name="Probability">Chance that the number is reached or passed, also where the plan asks for it exactly; null without a number or with too little to say.</param>
/// <param name="ExpectedShortfall">What is expected to be lacking; null likewise.</param>
/// <param name="Outlook">The same in a word.</param>
/// <param name="Sentence">The same in a Vietnamese sentence.</param>
public sealed record ForecastEntry(
    string Item, string ItemName, string? Kind, string? Owners, string? Unit, string? UnitName, int FromYear, int ToYear, int Recognised, int GapYears, int? Target,
    int? Median, int? Low, int? High, double? Probability, double? ExpectedShortfall, Outlook Outlook, string Sentence);

/// <summary>What is expected of one year, all units and items together.</summary>
/// <param name="Year">The year.</param>
/// <param name="Recognised">Reported so far; null where no unit reported.</param>
/// <param name="Median">Expected in all, or null where there is too little to say.</param>
/// <param name="Low">Lower end of the 80 % range.</param>
/// <param name="High">Upper end of it.</param>
/// <param name="IsForecast">Whether any report is missing or open.</param>
public sealed record YearForecast(int Year, int? Recognised, int? Median, int? Low, int? High, bool IsForecast);
