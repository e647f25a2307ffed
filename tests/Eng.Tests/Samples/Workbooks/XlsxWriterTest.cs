using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace DienHinh.Eng.Tests.Samples.Workbooks;

[Collection(nameof(SampleFolder))]
public sealed class XlsxWriterTest(SampleFolder samples)
{
    [Fact]
    public void Write_EverySample_IsValidAgainstTheSchemaOfOfficeOpenXml()
    {
        var validator = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016);
        var wrong = new List<string>();
        foreach (var (truth, path) in samples.Workbooks().Where(w => w.Path.EndsWith(".xlsx", StringComparison.Ordinal)))
        {
            using var document = SpreadsheetDocument.Open(path, isEditable: false);
            wrong.AddRange(validator.Validate(document).Select(error => $"{truth.File}: {error.Part?.Uri} {error.Path?.XPath} {error.Description}"));
        }

        Assert.Empty(wrong);
    }
}
