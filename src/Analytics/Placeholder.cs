#pragma warning disable
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Reports;
using DienHinh.Ingest.Storage;

namespace DienHinh.Analytics.Reports
{
    public sealed record ReportDefinition(string Name, Title Title, Func<FactDatabase, ReportRequest, Report> Build);

    public static class ReportCatalogue
    {
        public static IReadOnlyList<ReportDefinition> All { get; } = [];

        public static ReportDefinition? Find(string name) => All.FirstOrDefault(r => r.Name == name);
    }
}

namespace DienHinh.Analytics.Exports
{
    public sealed record ResultJson(string DataVersion)
    {
        public static ResultJson Of(ResultTable table) => new(table.DataVersion);
    }

    public sealed record ReportJson(string Name)
    {
        public static ReportJson Of(Report report) => new(report.Name);
    }

    public static class XlsxExport
    {
        public static void Write(Report report, Stream stream) => stream.WriteByte((byte)report.Name.Length);
    }
}
