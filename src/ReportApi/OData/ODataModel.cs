using System.Text;
using System.Xml;
using DienHinh.Analytics.Feeds;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Vocabularies;
using Microsoft.OData.Edm.Vocabularies.V1;

namespace DienHinh.ReportApi.OData;

/// <summary>The feeds as OData describes them.</summary>
internal static class ODataModel
{
    private const string Namespace = "DienHinh";

    /// <summary>The model.</summary>
    public static IEdmModel Model { get; } = Create();

    /// <summary>The model as the XML of <c>$metadata</c> (CSDL).</summary>
    public static byte[] Metadata { get; } = Write();

    private static EdmModel Create()
    {
        var model = new EdmModel();
        var container = new EdmEntityContainer(Namespace, "Container");
        foreach (var feed in FeedCatalogue.All)
        {
            var entity = new EdmEntityType(Namespace, feed.Entity);
            foreach (var (index, column) in feed.Columns.Index())
            {
                var property = entity.AddStructuralProperty(column.Name, KindOf(column.Type), isNullable: !column.IsRequired);
                if (index < feed.Keys) entity.AddKeys(property);
                Describe(model, property, column.Description);
            }

            model.AddElement(entity);
            Describe(model, container.AddEntitySet(feed.Name, entity), feed.Description);
        }

        model.AddElement(container);
        return model;
    }

    private static void Describe(EdmModel model, IEdmVocabularyAnnotatable target, string text)
    {
        var annotation = new EdmVocabularyAnnotation(target, CoreVocabularyModel.DescriptionTerm, new EdmStringConstant(text));
        annotation.SetSerializationLocation(model, EdmVocabularyAnnotationSerializationLocation.Inline);
        model.AddVocabularyAnnotation(annotation);
    }

    private static EdmPrimitiveTypeKind KindOf(FeedType type) => type switch
    {
        FeedType.Whole => EdmPrimitiveTypeKind.Int64,
        FeedType.Day => EdmPrimitiveTypeKind.Date,
        FeedType.Flag => EdmPrimitiveTypeKind.Boolean,
        _ => EdmPrimitiveTypeKind.String,
    };

    private static byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            if (!CsdlWriter.TryWriteCsdl(Model, xml, CsdlTarget.OData, out var errors))
                throw new InvalidOperationException("The feeds make no OData model: " + string.Join("; ", errors.Select(e => e.ErrorMessage)));
        }

        return stream.ToArray();
    }
}
