using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Validation;

/// <summary>Whether a decision makes sense, before it is journalled for good.</summary>
internal static class DecisionCheck
{
    private const int LongestSpelling = 500;

    /// <summary>The request with tidy ids.</summary>
    /// <exception cref="DecisionException">It names something unknown, decides nothing, or would change what a name of the catalogue means.</exception>
    public static DecisionRequest Checked(DecisionRequest request, Catalogue catalogue, NameBook names)
    {
        var spelling = request.Spelling.Trim();
        if (Decision.KeyOf(spelling).Length == 0) throw new DecisionException("Hãy ghi cách viết cần quyết định, đúng như trong bảng.");
        if (spelling.Length > LongestSpelling) throw new DecisionException($"Cách viết dài quá {LongestSpelling} ký tự.");
        if (request.Plan is { } plan && catalogue.Plans.Find(plan) is null)
            throw Unknown("kế hoạch", plan, catalogue.Plans.Select(p => p.Id));
        var means = request.Means.Trim();
        if (means is Decision.Ignore or Decision.Undecided) return request with { Spelling = spelling, Means = means };

        var ids = means.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().ToList();
        if (ids.Count == 0) throw new DecisionException("Hãy chọn nghĩa của cách viết này, hoặc bỏ qua nó.");
        if (ids.Count > 1 && request.What is DecisionSubject.Unit or DecisionSubject.Kind) throw new DecisionException("Ở đây chỉ chọn được một nghĩa.");
        foreach (var id in ids.Where(id => names.NameOf(request.What, id) is null)) throw Unknown(Word(request.What), id, IdsOf(request.What, catalogue));
        if (NamedByCatalogue(request, spelling, names) is { } known && !known.Order(StringComparer.Ordinal).SequenceEqual(ids.Order(StringComparer.Ordinal)))
            throw new DecisionException($"\"{spelling}\" là tên có trong danh mục ({string.Join(", ", known)}) nên không đổi nghĩa được; hãy sửa danh mục nếu tên ấy sai.");
        return request with { Spelling = spelling, Means = string.Join(',', ids) };
    }

    private static IReadOnlyList<string>? NamedByCatalogue(DecisionRequest request, string spelling, NameBook names) => request.What switch
    {
        DecisionSubject.Movement => names.Movement(spelling, null) is { IsExact: true, Ids.Count: > 0 } movement ? movement.Ids : null,
        DecisionSubject.Owner => names.Owner(spelling) is { IsExact: true, Id: { } owner } ? [owner] : null,
        _ => null,
    };

    private static IEnumerable<string> IdsOf(DecisionSubject what, Catalogue catalogue) => what switch
    {
        DecisionSubject.Movement => catalogue.Movements.Select(m => m.Id),
        DecisionSubject.Owner => catalogue.Owners.Select(o => o.Id),
        DecisionSubject.Unit => catalogue.Units.All.Select(u => u.Id),
        _ => Enum.GetValues<ExemplarKind>().Select(k => k.Code()),
    };

    private static string Word(DecisionSubject what) => what switch
    {
        DecisionSubject.Movement => "phong trào",
        DecisionSubject.Owner => "đơn vị chủ trì",
        DecisionSubject.Unit => "đơn vị",
        _ => "đối tượng",
    };

    private static DecisionException Unknown(string what, string id, IEnumerable<string> known)
    {
        var nearest = Likeness.Nearest(id, known);
        return new DecisionException($"Không có {what} \"{id}\"." + (nearest is null ? "" : $" Có phải ý bạn là \"{nearest}\"?"));
    }
}
