using DienHinh.Ingest.Reference;

namespace DienHinh.Ingest.Tests.Reference;

public sealed class CatalogueTest
{
    private static readonly Catalogue s_real = RealCatalogue.Value;

    [Fact]
    public void Movements_AreTheTwentyFive()
    {
        Assert.Equal(25, s_real.Movements.Count);
        Assert.Equal(["thi-dua-quyet-thang", "vi-an-ninh-to-quoc"], s_real.Movements.Where(m => m.ParentId == "quoc-phong-an-ninh").Select(m => m.Id));
    }
}
