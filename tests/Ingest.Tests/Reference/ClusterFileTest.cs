using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Reference;

namespace DienHinh.Ingest.Tests.Reference;

public sealed class ClusterFileTest
{
    private const string File = "reference/clusters.csv";

    private const string Clusters = """
        cluster,name,unit,valid_from,valid_to
        mot,Cụm một,05794,,2023-12-31
        hai,Cụm hai,05794,2024-01-01,
        hai,Cụm hai,05788@2025-07-01,,
        """;

    [Fact]
    public void Read_ClustersInOrderOfTheFile_WithTheirMembersInTime()
    {
        var clusters = Catalogue.Parse(With(Clusters)).Clusters;
        Assert.Equal([("mot", "Cụm một"), ("hai", "Cụm hai")], clusters.Select(c => (c.Id, c.Name)));
        Assert.Equal([new ClusterMember("05794", null, new(2023, 12, 31))], clusters[0].Members);
        Assert.Equal([new ClusterMember("05794", new(2024, 1, 1), null), new ClusterMember("05788@2025-07-01", null, null)], clusters[1].Members);
    }

    [Fact]
    public void Read_NoFile_IsNoCluster() => Assert.Empty(Catalogue.Parse(SmallCatalogue.Files()).Clusters);

    [Fact]
    public void Shipped_NamesTheOneClusterOfTheDocuments() =>
        Assert.Equal(["dai-tu-1: 05794"], RealCatalogue.Value.Clusters.Select(c => $"{c.Id}: {string.Join(' ', c.Members.Select(m => m.UnitId))}"));

    [Fact]
    public void Read_ManyMistakes_AreToldAtOnceAtTheirLines()
    {
        var errors = SmallCatalogue.Errors(With("""
            cluster,name,unit,valid_from,valid_to
            mot,Cụm một,05794,,2024-12-31
            mot,Cụm nhất,05788@2025-07-01,2025-06-01,
            hai,Cụm hai,05794,2024-06-01,2025-06-30
            hai,Cụm hai,05795,,
            hai,,19,2024-01-01,2023-01-01
            """));
        Assert.Equal(
            [
                (3, "cụm “mot” có tên “Cụm một” ở dòng trên, “Cụm nhất” ở dòng này", null),
                (3, "“Xã Phú Lạc” (05788@2025-07-01) ở trong cụm ngoài thời gian tồn tại của đơn vị", null),
                (4, "“Xã Phục Linh” (05794) đang thuộc “Cụm một” trong cùng thời gian; mỗi lúc một đơn vị chỉ ở một cụm", null),
                (5, "đơn vị “05795” không có trong danh mục", "05794"),
                (6, "valid_from sau valid_to", null), (6, "ô “name” để trống", null),
            ],
            errors.Select(e => (e.Line, e.Message, e.Nearest)).OrderBy(e => e.Line).ThenBy(e => e.Message, StringComparer.Ordinal));
        Assert.All(errors, e => Assert.Equal(File, e.File));
    }

    private static Dictionary<string, string> With(string clusters)
    {
        var files = SmallCatalogue.Files();
        files[File] = clusters;
        return files;
    }
}
