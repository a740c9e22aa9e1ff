using System.Text;
using QRCoder;

namespace Jinpai.Web.Accounts;

/// <summary>A QR code as a picture that stands in the page itself: dark on light in both themes, as cameras want it.</summary>
internal static class QrPicture
{
    private const int ModuleSize = 6;

    public static string Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(code.GetGraphic(ModuleSize)));
    }
}
