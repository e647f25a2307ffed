using DienHinh.Analytics.Querying;
using DienHinh.Ingest.Text;

namespace DienHinh.ReportApi.Hosting;

/// <summary>The names of the parameters of an address. One that is not known is a mistake, because a condition that is overlooked gives a wrong figure.</summary>
internal static class AddressWords
{
    /// <summary>The names that a type of parameters has.</summary>
    public static IReadOnlyList<string> Of<T>() => [.. typeof(T).GetConstructors()[0].GetParameters().Select(p => char.ToLowerInvariant(p.Name![0]) + p.Name[1..])];

    /// <summary>The parameters that are not known, each with the nearest that is.</summary>
    /// <param name="given">The parameters of the address.</param>
    /// <param name="what">What is asked: "Câu hỏi".</param>
    /// <param name="known">The names there are.</param>
    public static IEnumerable<QueryError> Unknown(IQueryCollection given, string what, IReadOnlyList<string> known) => given.Keys.Where(k => !known.Contains(k, StringComparer.OrdinalIgnoreCase))
        .Select(k => new QueryError("unknown-parameter", k, $"{what} không có tham số \"{k}\"; dùng được: {string.Join(", ", known)}.", Likeness.Nearest(k, known)));

    /// <summary>Refuses those that are not known.</summary>
    /// <exception cref="QueryException">There are some.</exception>
    public static void Require(IQueryCollection given, string what, IReadOnlyList<string> known)
    {
        List<QueryError> unknown = [.. Unknown(given, what, known)];
        if (unknown.Count > 0) throw new QueryException(unknown);
    }
}
