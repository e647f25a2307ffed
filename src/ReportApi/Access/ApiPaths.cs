using DienHinh.ReportApi.OData;

namespace DienHinh.ReportApi.Access;

/// <summary>The addresses that programs call: errors are told as problem details there, and nobody is sent to a sign-in page.</summary>
internal static class ApiPaths
{
    /// <summary>Whether the address is one of them.</summary>
    public static bool Has(PathString path) =>
        path.StartsWithSegments("/api", StringComparison.Ordinal) || path.StartsWithSegments(ODataApi.Root, StringComparison.Ordinal) || path.StartsWithSegments("/openapi", StringComparison.Ordinal);
}
