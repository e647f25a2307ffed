using DienHinh.Analytics.Semantics;

namespace DienHinh.Analytics.Tests.Semantics;

public class ModelCheckTest
{
    [Fact]
    public void EveryDeclaration_WorksOnTheRealSchema()
    {
        using var facts = Facts.FromSql("");

        Assert.Empty(ModelCheck.Run(facts.Connection));
    }

    [Fact]
    public void Mistakes_AreAllNamedAtOnce()
    {
        using var facts = Facts.FromSql("");
        var model = SemanticModel.Default;
        var broken = new SemanticModel(
            [.. model.Dimensions, new Dimension { Name = "colour", Title = new("", ""), Description = "", FactSql = "f.colour", None = new("", "") }],
            [.. model.Measures, model.FindMeasure("recognised")! with { Name = "sung", Sql = "f.no_such_column" }]);

        var errors = ModelCheck.Run(facts.Connection, broken);

        Assert.Equal(["sung", "colour"], errors.Select(e => e.Member).Distinct());
    }
}
