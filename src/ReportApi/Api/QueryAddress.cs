using DienHinh.Analytics.Names;
using DienHinh.Analytics.Querying;
using DienHinh.Ingest.Storage;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Api;

/// <summary>The words of a question in an address.</summary>
internal sealed record QueryAddress(
    string? Measures, string? By, string? Period, string[]? Compare, string? Plan, string? Unit, string[]? Where, string? Order, bool? Totals, int? Limit,
    string? Level, string? Basis, string? MapDate, string? Division, string? DivisionTo, string? Weights,
    string[]? Subtotals, string? Pivot, string? Top, int? Offset, string? Include, string? CsvFor, string? Names)
{
    /// <summary>The names of the parameters.</summary>
    public static IReadOnlyList<string> Parameters { get; } = AddressWords.Of<QueryAddress>();

    /// <summary>The question. A word that is no parameter is a mistake, because a condition that is overlooked gives a wrong figure.</summary>
    /// <exception cref="QueryException">Words cannot be read; it carries these mistakes and all others of the question.</exception>
    public MetricQuery ToQuery(IQueryCollection given, FactDatabase database)
    {
        var mistakes = AddressWords.Unknown(given, "Câu hỏi", Parameters).ToList();
        var query = new MetricQuery
        {
            Measures = QuestionText.List(Measures),
            By = QuestionText.List(By),
            Period = Period,
            Compare = Read(() => QuestionText.Compare(Compare ?? []), []),
            Plan = Plan,
            Unit = Read(() => BasisText.Scope(Unit, Level, BasisText.Day(MapDate)), null),
            Basis = Read(() => BasisText.Basis(Basis), UnitBasis.Reported),
            Division = Read(() => BasisText.Division(Division, DivisionTo, Weights), null),
            Where = Read(() => QuestionText.Conditions(Where ?? []), []),
            Order = QuestionText.List(Order),
            Totals = Totals ?? false,
            Subtotals = [.. (Subtotals ?? []).Select(QuestionText.List)],
            Pivot = QuestionText.List(Pivot),
            Top = Read(() => QuestionText.Top(Top), null),
            Offset = Offset ?? 0,
            Include = QuestionText.List(Include),
            Names = Read(() => NamesWord.Read(Names), NamesShown.Full),
        };
        if (Limit is { } most) query = query with { Limit = most };
        Read(() => AnswerFormat.Csv(CsvFor), null);
        return mistakes.Count == 0 ? query : throw new QueryException([.. mistakes, .. QueryRunner.Mistakes(database, query)]);

        T Read<T>(Func<T> read, T instead)
        {
            try
            {
                return read();
            }
            catch (QueryException wrong)
            {
                mistakes.AddRange(wrong.Errors);
                return instead;
            }
        }
    }
}
