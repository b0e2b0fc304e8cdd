// How files come in by themselves and whether they are kept: the settings, and what came of the watched folder.
import type { Topic } from '../words.ts'

export const incomingWords = {
  keepFiles: { 'zh-CN': '保留原文件', 'zh-TW': '保留原檔案', en: 'Keep the imported files' },
  keepFilesAbout: {
    'zh-CN':
      '导入的文件按原样压缩存入数据文件夹，可在批次页面下载并核对指纹。文件含个人信息，默认不保留；改动只影响以后的导入。',
    'zh-TW':
      '匯入的檔案依原樣壓縮存入資料夾，可在批次頁面下載並核對指紋。檔案含個人資料，預設不保留；變更只影響之後的匯入。',
    en: 'Each imported file is stored as it was, compressed, in the data folder, and can be downloaded from its batch with its digest checked. Files hold personal data, so they are not kept unless you say so; a change affects later imports only.',
  },
  watch: { 'zh-CN': '监视一个文件夹', 'zh-TW': '監看一個資料夾', en: 'Watch a folder' },
  watchAbout: {
    'zh-CN':
      '准绳运行时，放进该文件夹的 CSV 和 Excel 文件会自动检查；没有拒收、也没有需要核对的事项时直接导入，否则在批次页面等候处理。每个文件只处理一次，原文件不会被移动或改动。',
    'zh-TW':
      '準繩執行時，放進該資料夾的 CSV 與 Excel 檔案會自動檢查；沒有拒收、也沒有需要核對的事項時直接匯入，否則在批次頁面等候處理。每個檔案只處理一次，原檔案不會被移動或變更。',
    en: 'While Plumbline runs, CSV and Excel files put there are checked by themselves. Where nothing is rejected and nothing asks to be checked they are imported; otherwise they wait for you on the page of batches. Each file is taken once and never moved or changed.',
  },
  watchFolder: { 'zh-CN': '文件夹的完整路径', 'zh-TW': '資料夾的完整路徑', en: 'Full path of the folder' },
  watchFolderAbout: {
    'zh-CN': '这台电脑上的路径，例如 D:\\工单导出 或 /home/工单导出；不含子文件夹',
    'zh-TW': '這台電腦上的路徑，例如 D:\\工單匯出 或 /home/工單匯出；不含子資料夾',
    en: 'On this machine, such as D:\\exports or /home/exports; folders inside are left out',
  },
} as const satisfies Topic<string>
