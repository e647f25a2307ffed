using Microsoft.Extensions.FileProviders;

namespace DienHinh.ReportApi.Hosting;

/// <summary>The API reference: a page of wwwroot, with the program that draws it from the native parts. Nothing of it comes from the internet.</summary>
internal static class ReferencePage
{
    /// <summary>Where it stands.</summary>
    public const string Address = "/reference";

    /// <summary>Serves its files.</summary>
    public static void UseReferenceFiles(this IApplicationBuilder app)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "native", "reference");
        if (Directory.Exists(program)) app.UseStaticFiles(new StaticFileOptions { RequestPath = Address, FileProvider = new PhysicalFileProvider(program) });
    }
}
